"""The prompt of a single shot is longer than the model takes.

If a prompt becomes too long, the plan splits it into two jobs, but it cannot split the prompt of a single shot.
Models without a known limit are not reported. SB412 reports the limit on a shot's own text.

## Fails

```toml
[models.sora-2-all]
prompt_length = 80
```

```story
Shot 1:
duration: 10sec
Scene: The plane takes off, circles the tower twice, and comes down on the grass beside the runway.
```

## Passes

```toml
[models.sora-2-all]
prompt_length = 80
```

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Shorten the scene, the style or the definitions it uses. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity

CODE = "SB411"
NAME = "prompt-too-long"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None or model.prompt_length is None:
        return
    from storyboard.dialects import PromptShot, dialect

    render = dialect(model.dialect).render
    for shot in context.shots:
        length = len(render([PromptShot(shot.milliseconds, context.shot_text(shot))]).prompt)
        field = shot.node.field("scene")
        if length > model.prompt_length and field is not None:
            message = (
                f"the prompt of shot {shot.number} alone has {length} characters, but {model.name} takes at most "
                f"{model.prompt_length}; shorten the scene, the style or the definitions it uses"
            )
            yield Problem(*field.span, message, shot=shot.number)
