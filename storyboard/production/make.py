"""`make`: boards into one film. Everything that can be checked before money is spent is checked first."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, TypedDict, TypeVar, Unpack

from storyboard.basics.words import plural
from storyboard.catalog import SIMULATOR, Service
from storyboard.errors import BoardError, FileError, UsageError
from storyboard.lint import lint_document
from storyboard.model.board import Storyboard
from storyboard.planning import Plan, plan
from storyboard.production.archive import Archive, Finding
from storyboard.production.bill import Bill, bill_of, check_budget
from storyboard.production.ledger import Ledger
from storyboard.production.orders import Order, orders_of
from storyboard.production.production import Failure, ProductionError, stopped
from storyboard.production.steps import Step
from storyboard.production.updates import Checked, Cutting, Planned, Started, Watch, ignore
from storyboard.project import Asked, Project
from storyboard.syntax.document import STDIN, Document

if TYPE_CHECKING:
    from storyboard.film import ClipInfo

#: A board, its document, or the path of its file.
Source: TypeAlias = Storyboard | Document | str | os.PathLike[str]
#: Whether money may be spent: yes, no, or a function that is shown the bill and answers.
Consent: TypeAlias = bool | Callable[[Bill], bool]
Result = TypeVar("Result")


class Film(NamedTuple):
    """A finished film. Its length is `info.duration` in seconds; `jobs` counts the clips of all takes."""

    path: Path
    info: ClipInfo
    jobs: int


class NotAgreedError(BoardError):
    """The bill was not agreed to, so nothing was sent."""


class Scene(NamedTuple):
    """One board's plan, and the folder that its references are relative to."""

    plan: Plan
    folder: Path


class MakeOptions(TypedDict, total=False):
    """The keywords of `make`, all optional.

    `model`, `service` and `size` override those of the boards; without any service the simulator renders for free.
    `fit`, `continuity`, `split_shots` and `single` are those of `storyboard.planning.plan`. Each job is rendered
    `takes` times and the film uses the first. Nothing is sent that costs more than `max_cost` in all, in the currency
    of the model's price, nor without `consent`: True, or a function that is shown the bill. `resend` sends again what
    may have been paid for already, or was blocked. `on_update` is told all that happens, in this thread or another.
    """

    model: str | None
    service: str | None
    size: str | None
    fit: Literal["trim", "stretch", "exact"]
    continuity: Literal["none", "last-frame"]
    split_shots: bool
    single: bool
    takes: int
    max_cost: Decimal | int | str | None
    consent: Consent
    resend: bool
    on_update: Watch


def make(boards: Source | Sequence[Source], output: str | os.PathLike[str], **options: Unpack[MakeOptions]) -> Film:
    """`make_async` for code that waits. Also works where an event loop is running, as in a notebook."""
    return _wait_for(make_async(boards, output, **options))


async def make_async(
    boards: Source | Sequence[Source], output: str | os.PathLike[str], **options: Unpack[MakeOptions]
) -> Film:
    """Lint and plan boards, render every job, and cut the clips into one MP4 at `output`; options as in `MakeOptions`.

    Clips and the ledger of all jobs are kept in a folder named after the film; the same call again sends only what is
    missing. Raises BoardError for a board that cannot be rendered, NotAgreedError without consent, UsageError,
    FileError, ProductionError where jobs failed, and FilmError; what was rendered is kept.
    """
    from storyboard.film.extra import require_video
    from storyboard.film.output import check_mp4

    target, watch = Path(output), options.get("on_update", ignore)
    check_mp4(target)
    require_video()
    sources = [boards] if isinstance(boards, Storyboard | Document | str | os.PathLike) else list(boards)
    read = [_read(source, options) for source in sources]
    _lint(read, watch)
    scenes = [_plan(item, watch) for item in read]
    offered = _service_of(scenes)
    orders = orders_of(scenes, options.get("takes", 1))
    _check_sizes(orders)
    with Ledger(_made(target.with_suffix(".production"))) as ledger:
        clips_folder = _made(ledger.path.parent / "clips")
        archive = Archive(clips_folder, ledger, free=offered.free, resend=options.get("resend", False))
        key = _agree(archive, orders, offered, options)
        watch(Started(tuple(orders)))
        from storyboard.production.session import film_orders

        clips = await film_orders(archive, orders, offered, key, read[0].project.catalog, watch)
    first_takes = [clips[order.number] for order in orders if order.take == 1]
    info = await _cut([scene.plan for scene in scenes], first_takes, target, watch)
    return Film(target, info, len(orders))


class _Read(NamedTuple):
    """A board as it was given, and its project."""

    name: str
    document: Document
    board: Storyboard | None  # None: still to be read from the document
    project: Project


def _folder_of(source: Source) -> Path:
    document = source.document if isinstance(source, Storyboard) else source
    path = document.path if isinstance(document, Document) else document
    return Path.cwd() if path is None or path == STDIN else Path(path).parent


def _read(source: Source, options: MakeOptions) -> _Read:
    asked = Asked(
        model=options.get("model"),
        service=options.get("service"),
        size=options.get("size"),
        fit=options.get("fit", "trim"),
        split_shots=options.get("split_shots", False),
        single=options.get("single", False),
        continuity=options.get("continuity", "none"),
    )
    project = Project.find(_folder_of(source), asked)
    if asked.service:
        project.catalog.service(asked.service)  # an unknown name is wrong usage, not the board's error
    if asked.model:
        project.catalog.model(asked.model, asked.service)
    if isinstance(source, Storyboard):
        document = source.document or Document(source.dump())
        return _Read(document.path or "<board>", document, source, project)
    document = source if isinstance(source, Document) else Document.load(source)
    return _Read(document.path or STDIN, document, None, project)


def _lint(boards: Sequence[_Read], watch: Watch) -> None:
    """Tell errors and warnings of all boards. Raises BoardError where one has an error."""
    wrong: dict[str, int] = {}
    for item in boards:
        found = lint_document(item.document, project=item.project)
        shown = tuple(diagnostic for diagnostic in found if diagnostic.severity != "info")
        watch(Checked(item.name, item.document.text, shown))
        if errors := sum(diagnostic.severity == "error" for diagnostic in shown):
            wrong[item.name] = errors
    if wrong:
        counts = ", ".join(f"{name}: {plural(errors, 'error')}" for name, errors in wrong.items())
        raise BoardError(f"{counts}; nothing was sent", "fix the errors; `storyboard lint` shows them with their fixes")


def _plan(item: _Read, watch: Watch) -> Scene:
    """The board's plan, at the simulator where nothing names a service."""
    board = item.board or Storyboard.of(item.document)
    service = item.project.service_name(board.service) or SIMULATOR
    made = plan(board, item.project.asking(item.project.asked._replace(service=service)))
    watch(Planned(item.name, made))
    return Scene(made, _folder_of(item.document))


def _service_of(scenes: Sequence[Scene]) -> Service:
    """The one service of all boards. Raises UsageError where there are several, or it takes no jobs."""
    from datetime import date

    services = {scene.plan.service.name: scene.plan.service for scene in scenes}
    if len(services) > 1:
        raise UsageError(f"the boards name several services: {', '.join(services)}", "choose one: --service")
    (service,) = services.values()
    hint = "choose another --service; `storyboard models` shows them"
    if service.kind == "limits":
        raise UsageError(f"{service.title} can be planned for but not sent to: only its limits are known", hint)
    if service.retired_on and service.retired_on <= date.today():
        raise UsageError(f"{service.title} was shut down on {service.retired_on.isoformat()}", hint)
    return service


def _check_sizes(orders: Sequence[Order]) -> None:
    """Raise UsageError where the clips could not be joined."""
    sizes = list(dict.fromkeys(order.request.size or "unknown" for order in orders))
    if len(sizes) > 1:
        raise UsageError(f"the boards have several sizes: {', '.join(sizes)}", "choose one: --size")


def _agree(archive: Archive, orders: Sequence[Order], service: Service, options: MakeOptions) -> str | None:
    """The service's key, once doubts, budget, key and consent are settled. Costs and sends nothing."""
    findings = archive.preview(orders)
    _check_doubts(orders, findings)
    bill = bill_of(orders, findings, service.title, resend=archive.resend)
    max_cost = options.get("max_cost")
    check_budget(bill, None if max_cost is None else Decimal(max_cost))
    key = _key(service, any(found is None or found.step is not Step.REUSE for found in findings.values()))
    if bill.jobs and not service.free:
        consent = options.get("consent", False)
        if not (consent if isinstance(consent, bool) else consent(bill)):
            raise NotAgreedError(f"nothing was sent: {bill} not agreed to", "agree to it to go on")
    return key


def _check_doubts(orders: Sequence[Order], findings: Mapping[int, Finding | None]) -> None:
    """Raise, before anything is sent, where an order may have been paid for already or is known to be useless."""
    doubts = [
        Failure(order, stopped(found.entry.state, found.entry.message))
        for order in orders
        if (found := findings[order.number]) and found.step is Step.ASK_AUTHOR and found.entry
    ]
    if doubts:
        reused = sum(found is not None and found.step is Step.REUSE for found in findings.values())
        raise ProductionError(doubts, reused, len(orders))


def _key(service: Service, needed: bool) -> str | None:
    """The key from the environment variable that the service names; it goes to the client and nowhere else."""
    if not service.key_variable:
        return None
    key = os.environ.get(service.key_variable, "").strip()
    if needed and not key:
        raise UsageError(
            f"{service.title} needs a key: {service.key_variable} is not set",
            f"export {service.key_variable}=…, or leave out --service to rehearse with the simulator for free",
        )
    return key


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise FileError(f"{folder}: {error.strerror}", "check its permissions, or choose another -o") from error
    return folder


async def _cut(plans: Sequence[Plan], clips: Sequence[Path], target: Path, watch: Watch) -> ClipInfo:
    """Cut the film in a thread, so that the event loop goes on; a cancelled cut ends at its next frame."""
    from storyboard.production.cutting import cut_film

    cancelled = False

    def progress(share: float) -> None:
        if cancelled:
            raise asyncio.CancelledError
        watch(Cutting(share))

    try:
        return await asyncio.to_thread(cut_film, plans, clips, target, progress)
    except asyncio.CancelledError:
        cancelled = True
        raise


def _wait_for(work: Coroutine[Any, Any, Result]) -> Result:
    """Run to the end, in a thread of its own where this one already runs an event loop."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    loop = asyncio.new_event_loop()
    task = loop.create_task(work)
    with ThreadPoolExecutor(1) as thread:
        done = thread.submit(loop.run_until_complete, task)
        try:
            return done.result()
        except KeyboardInterrupt:
            loop.call_soon_threadsafe(task.cancel)
            raise
        finally:
            thread.shutdown()
            loop.close()
