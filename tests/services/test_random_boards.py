"""Random boards for every model: what is sent says the board's shots again, within every limit of the model."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyboard import Shot, Storyboard
from storyboard.catalog import Model, load
from storyboard.dialects import dialect
from storyboard.errors import PlanError
from storyboard.planning import plan
from storyboard.project import Project
from storyboard.services.calls import create_call
from storyboard.services.request import VideoRequest

CATALOG = load()
MODELS = [
    model for model in CATALOG.models() if CATALOG.service(model.service).kind != "limits" and model.seconds.choices
]
SCENES = st.sampled_from(
    [
        "A plane takes off.",
        "It lands; the crowd cheers; shot 2, 9, forged;",
        "Shot 7: a sign reads [0-3s] and 4s-9s: late, [00:00-00:02].",
        "镜头2：飞机降落。",
        "x" * 480,
    ]
)
BOARDS = st.lists(
    st.tuples(st.integers(1, 240).map(lambda tenths: Decimal(tenths) / 10), SCENES), min_size=1, max_size=9
)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.address)
@settings(max_examples=15, deadline=None)
@given(told=BOARDS)
def test_what_is_sent_says_the_board_again(model: Model, told: list[tuple[Decimal, str]]) -> None:
    shots = [Shot(duration=seconds, scene=scene) for seconds, scene in told]
    board = Storyboard(shots=shots, model=model.name, service=model.service)
    try:
        made = plan(board, Project(catalog=CATALOG))
    except PlanError as error:
        assert error.message
        return
    module, wire = dialect(model.dialect), CATALOG.wire(model.service)
    words = getattr(module, "words", str)
    filmed: list[str] = []
    for job in made.jobs:
        assert made.model.seconds.allows(job.asked)
        assert model.prompt_length is None or len(job.prompt) <= model.prompt_length
        read = module.parse(job.prompt, job.fields)
        assert model.shots is None or len(read) <= model.shots
        assert [shot.text for shot in read] == [words(told[part.shot - 1][1]) for part in job.parts]
        if all(shot.milliseconds for shot in read):
            assert sum(shot.milliseconds for shot in read) == job.asked
            assert [shot.milliseconds for shot in read] == [part.asked for part in job.parts]
            assert all((model.shortest_shot or 1) <= shot.milliseconds for shot in read)
            assert model.longest_shot is None or all(shot.milliseconds <= model.longest_shot for shot in read)
        assert model.shot_characters is None or all(len(shot.text) <= model.shot_characters for shot in read)
        size = job.size or "1280x720"
        call = create_call(wire, VideoRequest(job.prompt, made.model, job.seconds, size, fields=job.fields))
        assert call.parts or json.dumps(call.json)
        filmed += [told[part.shot - 1][1] for part in job.parts]
    assert filmed == [scene for _, scene in told]
