"""The board has more shots than the model takes in one prompt.

The board would fit into one clip by its length, but the model follows only a limited number of shots per prompt
(`kling-3.0`: 6). It is rendered in several jobs, which costs more than its length suggests.

## Fails

```story
model: kling-3.0

Shot 1:
duration: 2sec
Scene: A hand on a door.

Shot 2:
duration: 2sec
Scene: A key turns.

Shot 3:
duration: 2sec
Scene: The door opens.

Shot 4:
duration: 2sec
Scene: A dog looks up.

Shot 5:
duration: 2sec
Scene: It wags its tail.

Shot 6:
duration: 2sec
Scene: A bag falls.

Shot 7:
duration: 2sec
Scene: The dog barks.
```

## Passes

```story
model: kling-3.0

Shot 1:
duration: 4sec
Scene: A hand on a door; a key turns.

Shot 2:
duration: 6sec
Scene: The door opens. A dog looks up.
```

## Fix

Merge shots, or choose another model. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.time._length import planned

CODE = "SB311"
NAME = "too-many-shots"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None or model.shots is None or len(context.shots) <= model.shots:
        return
    outlook = planned(context)
    if outlook is None or outlook.jobs == 1 or outlook.total > model.seconds.longest:
        return
    shot = context.shots[model.shots]
    head = shot.node.head
    message = (
        f"{model.name} takes at most {model.shots} shots per prompt, but the board has {len(context.shots)}, so it is "
        f"rendered in {outlook.jobs} jobs; merge shots to render it in one"
    )
    yield Problem(head.start, head.content_end, message, shot=shot.number)
