"""`storyboard prompt`: the prompt, exactly as `make` sends it under the same options."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from storyboard.cli.boards import add_target, lint_and_plan
from storyboard.cli.plan_options import add_filming
from storyboard.errors import UsageError

if TYPE_CHECKING:
    from storyboard.planning import Job, Plan


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = (
        "Print the prompt of a board, byte for byte as `make` sends it with the same options: no newline is added at\n"
        "the end. If errors would stop `make`, they are shown instead.\n"
        "A board with several jobs has several prompts: choose one with --job, or print all of them as JSON."
    )
    parser.epilog = (
        "example:\n  storyboard prompt flight.story\n  storyboard prompt --job 2 short.story\n"
        "  storyboard prompt --output-format json short.story"
    )
    parser.add_argument("file", metavar="FILE", help="a board, or `-` for standard input")
    parser.add_argument("--job", type=int, metavar="N", help="print the prompt of job N, counted from 1")
    add_target(parser)
    add_filming(parser)
    parser.add_argument(
        "--output-format", choices=("text", "json"), default="text", help="json: a list with the prompt of every job"
    )


def run(args: argparse.Namespace) -> int:
    """Print it."""
    plan, clean = lint_and_plan(args)
    if plan is None or not clean:
        return 1
    if args.output_format == "json":
        import json

        print(json.dumps([_request(plan, job) for job in plan.jobs], ensure_ascii=False, indent=2))
        return 0
    sys.stdout.flush()
    text = _one(plan, args.file, args.job)
    if sys.stdout.isatty():
        print(_highlighted(text))
    else:
        sys.stdout.buffer.write(text.encode())
    return 0


def _highlighted(text: str) -> str:
    """The prompt for a terminal: in colours, unless NO_COLOR says otherwise."""
    from storyboard.basics.terminal import wants_colour

    if not wants_colour(sys.stdout) or text.startswith("["):  # JSON of structured shots stays plain
        return text
    from pygments import highlight
    from pygments.formatters import TerminalFormatter

    from storyboard.lsp.lexer import StoryLexer

    return highlight(text, StoryLexer(ensurenl=False), TerminalFormatter())


def _one(plan: Plan, file: str, job: int | None) -> str:
    count = len(plan.jobs)
    if job is None and count > 1:
        raise UsageError(
            f"{file}: the board needs {count} jobs, each with its own prompt",
            f"choose one with `--job N` (1 to {count}), or print all with `--output-format json`",
        )
    if job is not None and not 1 <= job <= count:
        jobs = "1 job" if count == 1 else f"{count} jobs"
        raise UsageError(f"{file}: there is no job {job}; the board has {jobs}", "`storyboard plan` shows them")
    return _said(plan.jobs[(job or 1) - 1])


def _said(job: Job) -> str:
    """What a job says to its model: the prompt, or the JSON of structured shots."""
    import json

    shots = job.fields.get("shots")
    return job.prompt if shots is None else json.dumps(shots, ensure_ascii=False, indent=2)


def _request(plan: Plan, job: Job) -> dict[str, Any]:
    """A job with the whole request that starts it, without the key; null where its service takes no jobs."""
    from storyboard.planning import LastFrame
    from storyboard.project import Project
    from storyboard.services.calls import shown_request
    from storyboard.services.request import Reference, VideoRequest

    request = None
    if plan.service.kind != "limits":
        image = f"the last frame of job {job.reference.job}" if isinstance(job.reference, LastFrame) else job.reference
        fields = {name: value for name, value in job.fields.items() if name != "seed"}
        asked = VideoRequest(
            job.prompt,
            plan.model,
            job.seconds,
            job.size,
            Reference.at(f"<{image}>") if image else None,
            seed=job.fields.get("seed"),
            fields=fields,
        )
        request = shown_request(Project.find().catalog.wire(plan.service.name), asked)
    return {"index": job.index, "shots": list(job.shots), "prompt": _said(job), "request": request}
