"""`make`: boards into one film. Everything that can be checked before money is spent is checked first."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, TypedDict, Unpack

from storyboard.basics.money import Amount
from storyboard.basics.words import plural
from storyboard.errors import BoardError, UsageError
from storyboard.model.board import Storyboard
from storyboard.production.adoption import adopt_old
from storyboard.production.credits import Credits, check_tracks, credits_of
from storyboard.production.cutting import Footage, Piece, Rendered, cut_film, frame_of, recipe
from storyboard.production.films import FilmRecord, Films, Used
from storyboard.production.money import Budget
from storyboard.production.orders import LastFrame, Order, orders_of, with_takes
from storyboard.production.runner import Runner
from storyboard.production.scenes import (
    OwnShot,
    Source,
    Stretch,
    check_own,
    count_shots,
    lint_scenes,
    plan_scenes,
    read_scenes,
    seconds_of,
)
from storyboard.production.session import address_of, key_of, open_site
from storyboard.production.states import Step
from storyboard.production.stopping import wait_for
from storyboard.production.store import Store, digest_of
from storyboard.production.survey import Bill, bill_of, survey
from storyboard.production.updates import CutNotice, Cutting, Started, Watch, ignore
from storyboard.production.verify import check_clip
from storyboard.production.worker import Clip
from storyboard.project import Asked
from storyboard.syntax.document import Document

if TYPE_CHECKING:
    from storyboard.film import ClipInfo

#: Whether money may be spent: yes, no, or a function that is shown the bill and answers.
Consent: TypeAlias = bool | Callable[[Bill], bool]


class Film(NamedTuple):
    """A finished film: seconds, pixels, the number of jobs (of all takes), and what this run paid by currency."""

    path: Path
    seconds: Fraction
    width: int
    height: int
    jobs: int
    paid: tuple[Amount, ...]


class NotAgreedError(BoardError):
    """The bill was not agreed to, so nothing was sent."""


class MakeOptions(TypedDict, total=False):
    """The keywords of `make`, all optional.

    `model`, `service` and `size` override those of the boards; without any service the simulator renders for free.
    `fit`, `continuity`, `split_shots` and `single` are those of `storyboard.planning.plan`. `simulate` rehearses the
    service at the simulator, for free.

    `takes` renders each job that often; the film uses the chosen take, else the first. `only` limits the film to shots
    of these numbers, `retake` renders new takes of the jobs that hold these shots, and `clips` shows own files in the
    place of shots.

    Nothing is sent that costs more than `max_cost` in all, in the currency of the model's price, nor more than
    `max_jobs` jobs, nor without `consent`: True, or a function that is shown the bill. Where the price is unknown,
    `max_jobs` is consent enough. `on_update` is told all that happens, in this thread or another.
    """

    model: str | None
    service: str | None
    size: str | None
    fit: Literal["trim", "stretch", "exact"]
    continuity: Literal["none", "last-frame"]
    split_shots: bool
    single: bool
    simulate: bool
    takes: int
    only: Iterable[int]
    retake: Iterable[int]
    clips: Mapping[int, str | os.PathLike[str]]
    max_cost: Decimal | int | str | None
    max_jobs: int | None
    consent: Consent
    on_update: Watch


def make(boards: Source | Sequence[Source], output: str | os.PathLike[str], **options: Unpack[MakeOptions]) -> Film:
    """`make_async` for code that waits. Also works where an event loop is running, as in a notebook."""
    with Production(boards, output, options) as production:
        return wait_for(production.run())


async def make_async(
    boards: Source | Sequence[Source], output: str | os.PathLike[str], **options: Unpack[MakeOptions]
) -> Film:
    """Lint and plan boards, render every job, and cut the clips into one MP4 at `output`; options as in `MakeOptions`.

    Clips and the ledger of all jobs are kept in `.storyboard` in the project's root; the same call again sends only
    what is missing. Raises BoardError for a board that cannot be rendered, NotAgreedError without consent, UsageError,
    FileError, ProductionError where jobs failed, and FilmError; what was rendered is kept.
    """
    with Production(boards, output, options) as production:
        return await production.run()


class Production:
    """A film that is about to be made: linted, planned, its bill agreed to, its store open until the block ends."""

    def __init__(self, boards: Source | Sequence[Source], output: str | os.PathLike[str], options: MakeOptions) -> None:
        from storyboard.film.extra import require_video
        from storyboard.film.output import check_mp4

        self._target = Path(output)
        self._watch = options.get("on_update", ignore)
        self._simulate = options.get("simulate", False)
        check_mp4(self._target)
        require_video()
        sources = [boards] if isinstance(boards, Storyboard | Document | str | os.PathLike) else list(boards)
        self._scenes = scenes = read_scenes(sources, _asked(options))
        lint_scenes(scenes, self._watch)
        check_tracks(scenes)
        own = {number: check_own(Path(path)) for number, path in options.get("clips", {}).items()}
        self._project = scenes[0].project
        self._parts, self._service = plan_scenes(scenes, own, self._watch)
        self._only = frozenset(options.get("only", ()))
        self._wire = self._project.catalog.wire(self._service.name)
        self._rehearsal = self._simulate or self._service.free
        stretches = [part for part in self._parts if isinstance(part, Stretch)]
        address = address_of(self._wire, simulate=self._simulate)
        self._orders = orders_of(stretches, self._wire, address=address, rehearsal=self._rehearsal)
        _check_sizes(self._orders)
        _check_numbers("--only", self._only, self._parts)
        _check_numbers("--retake", options.get("retake", ()), self._parts)
        self._store = Store(Path(self._project.root))
        try:
            adopt_old(self._store, self._target)
            self._films = Films(self._store.ledger, self._store.root)
            self._retaken: dict[int, int] = {}
            self._choose_takes(options)
            self._budget = self._budget_of(options)
            self._agree(options.get("consent", False))
        except BaseException:
            self._store.close()
            raise

    def __enter__(self) -> Production:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._store.close()

    async def run(self) -> Film:
        """Render what is missing and cut the film."""
        self._watch(Started(tuple(self._orders), self._bill))
        clips = await self._render() if self._orders else {}
        pieces, used = self._film(clips)
        credits = credits_of(self._scenes, pieces, used)
        made = recipe(pieces, [item.clip for item in used], credits)
        record = self._films.unchanged(self._target, made)
        if record is None:
            info = await self._cut(pieces, credits)
            record = FilmRecord(info.duration, info.width, info.height, time.time())
            self._films.write(self._target, made, record, used)
        elif self._films.history(self._films.name(self._target))[0][1] != used:  # other takes of the same content
            self._films.write(self._target, made, record._replace(cut_at=time.time()), used)
        paid, _ = self._store.ledger.spent(run=self._store.run.token)
        return Film(self._target, record.seconds, record.width, record.height, len(self._orders), tuple(paid))

    # ----------------------------------------------------------------------------- before anything is sent

    def _choose_takes(self, options: MakeOptions) -> None:
        """The orders of all takes asked for. The film uses the retaken one, else the chosen, else the first."""
        film, retake = self._films.name(self._target), frozenset(options.get("retake", ()))
        every = range(1, options.get("takes", 1) + 1)
        orders = [order for order in self._orders if not self._only or self._needed(order)]
        takes: dict[int, Iterable[int]] = {order.slot: every for order in orders}
        used: dict[int, int] = {}
        for found in survey(self._store, orders):
            order = found.order
            choice = self._films.choice(found.identity) if found.identity else None
            if choice:
                used[order.slot] = choice.take
            if _holds(order, retake) and found.identity:
                if choice and choice.locked:
                    raise UsageError(
                        f"{order.span}: its take {choice.take} is approved",
                        f"to render another: storyboard jobs lock --undo {found.entry.number if found.entry else ''}",
                    )
                used[order.slot] = self._retaken[order.slot] = self._films.next_take(film, found.identity)
        self._orders = with_takes(orders, takes, used)

    def _needed(self, order: Order) -> bool:
        """Whether a film of some shots needs an order: for its shots, or for the frame that another starts from."""
        return _holds(order, self._only) or any(
            later.slot > order.slot and _starts_from(later, order) and self._needed(later) for later in self._orders
        )

    def _budget_of(self, options: MakeOptions) -> Budget:
        most = options.get("max_cost")
        currency = next((order.currency for order in self._orders if order.currency), "")
        return Budget(
            max_cost=None if most is None else Amount(Decimal(most), currency),
            max_jobs=options.get("max_jobs"),
            **self._project.settings.budget._asdict(),
        )

    def _agree(self, consent: Consent) -> None:
        """Settle key, budget and consent. Costs and sends nothing."""
        findings = survey(self._store, self._orders)
        lost = self._films.lost_locks(self._target, [found.identity for found in findings]) if not self._only else []
        self._bill = bill_of(findings, self._service, self._store, lost)
        if self._bill.jobs and not self._rehearsal:  # the whole run at once; the ledger checks again at each job
            model = self._orders[0].request.model.name
            self._store.ledger.check_budget(self._bill.cost, self._bill.jobs, self._budget, model)
        idle = all(found.step in (Step.REUSE, Step.ASK) for found in findings)
        self._key = None if self._simulate else key_of(self._service, needed=not idle)
        spends = self._bill.jobs > 0 and not self._rehearsal
        limited = self._bill.cost is None and self._budget.max_jobs is not None
        if (spends or lost) and not (limited or (consent if isinstance(consent, bool) else consent(self._bill))):
            raise NotAgreedError(f"nothing was sent: {self._bill} not agreed to", "agree to it to go on")

    # ----------------------------------------------------------------------------- rendering and cutting

    async def _render(self) -> dict[int, Clip]:
        scratch = self._store.scratch()
        async with open_site(self._wire, self._key, self._project.catalog, scratch, simulate=self._simulate) as site:
            runner = Runner(
                self._store,
                site,
                frame_of,
                check_clip,
                budget=self._budget,
                film=self._films.name(self._target),
                watch=self._watch,
            )
            clips = await runner.render(self._orders)
        for order in self._orders:
            if self._retaken.get(order.slot) == order.take:
                entry = self._store.ledger.entry(clips[order.number].entry)
                self._films.choose(entry.identity, entry.take)
        return clips

    def _film(self, clips: Mapping[int, Clip]) -> tuple[list[Piece], list[Used]]:
        """The pieces of the film in order, and what the ledger remembers of them."""
        used = {order.slot: clips[order.number] for order in self._orders if order.used}
        pieces: list[Piece] = []
        records: list[Used] = []
        slot = 0
        for part in self._parts:
            if isinstance(part, OwnShot):
                if not self._only or part.number in self._only:
                    pieces.append(Footage(part.path, seconds_of(part.shot), part.shot.transition, part.number))
                    digest = digest_of(part.path) or ""
                    records.append(Used(len(pieces), f"shot {part.number}", "", 1, None, digest))
                continue
            for job in part.plan.jobs:
                slot += 1
                shown = frozenset(
                    number for number in job.shots if not self._only or part.before + number in self._only
                )
                if slot not in used or not shown:
                    continue
                clip = used[slot]
                pieces.append(Rendered(job, clip.path, shown, part.before))
                entry = self._store.ledger.entry(clip.entry)
                records.append(Used(len(pieces), entry.shots, entry.identity, entry.take, entry.number, clip.sha256))
        return pieces, records

    async def _cut(self, pieces: Sequence[Piece], credits: Credits) -> ClipInfo:
        """Cut the film in a thread, so that the event loop goes on; a cancelled cut ends at its next frame."""
        cancelled = False

        def progress(share: float) -> None:
            if cancelled:
                raise asyncio.CancelledError
            self._watch(Cutting(share))

        def notice(text: str) -> None:
            self._watch(CutNotice(text))

        try:
            return await asyncio.to_thread(cut_film, pieces, self._target, progress, credits, notice)
        except asyncio.CancelledError:
            cancelled = True
            raise


def _asked(options: MakeOptions) -> Asked:
    return Asked(
        model=options.get("model"),
        service=options.get("service"),
        size=options.get("size"),
        fit=options.get("fit", "trim"),
        continuity=options.get("continuity", "none"),
        split_shots=options.get("split_shots", False),
        single=options.get("single", False),
    )


def _check_sizes(orders: Sequence[Order]) -> None:
    """Raise UsageError where the clips could not be joined."""
    sizes = list(dict.fromkeys(order.request.size or "unknown" for order in orders))
    if len(sizes) > 1:
        raise UsageError(f"the boards have several sizes: {', '.join(sizes)}", "choose one: --size")


def _check_numbers(option: str, numbers: Iterable[int], parts: Sequence[Stretch | OwnShot]) -> None:
    """Raise UsageError for the number of a shot that the film does not have."""
    count = count_shots(parts)
    for number in numbers:
        if not 0 < number <= count:
            raise UsageError(f"{option} {number}: the film has {plural(count, 'shot')}", "give numbers from 1")


def _holds(order: Order, numbers: frozenset[int]) -> bool:
    first, last = order.shots
    return any(first <= number <= last for number in numbers)


def _starts_from(later: Order, order: Order) -> bool:
    return isinstance(later.reference, LastFrame) and later.reference.slot == order.slot
