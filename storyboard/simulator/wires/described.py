"""Every described service, from its description read from the other side: `/NAME/…` is the service of that name."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from storyboard.catalog import SIMULATOR, Catalog, Model
from storyboard.catalog.template import Mismatch, fill, match_text, places, put
from storyboard.catalog.wire import Create, Endpoint, Wire
from storyboard.simulator.asking import Ask, Limits, Refusal
from storyboard.simulator.clock import Clock
from storyboard.simulator.faults import Fault
from storyboard.simulator.http import Request, Response
from storyboard.simulator.studio import MODERATED, ServedJob, Studio
from storyboard.simulator.wires import SimulatedWire
from storyboard.simulator.wires.requests import model_id, read_ask, read_body
from storyboard.simulator.wires.videos import clip_response

#: The class of an error → the HTTP status that it comes with, where a description gives no other.
STATUSES = {"request": 400, "key": 401, "credit": 402, "policy": 400, "not-found": 404, "rate": 429, "trouble": 500}
#: The simulator's own codes → their classes.
_CLASSES = {
    MODERATED[0]: "policy",
    "video_not_found": "not-found",
    "video_expired": "not-found",
    "not_found": "not-found",
}
_CLASSES |= {"invalid_api_key": "key", "rate_limit_exceeded": "rate"}
#: What is served beside the service's own paths: clips, last frames, and what was uploaded.
CLIPS, FRAMES, UPLOADS = "_clips", "_frames", "_uploads"


class DescribedWires:
    """All services of a catalog, each under its name; a description is read when it is first asked for."""

    def __init__(self, studio: Studio, limits: Limits, clock: Clock, catalog: Catalog) -> None:
        self._studio = studio
        self._limits = limits
        self._clock = clock
        self._catalog = catalog
        self._wires: dict[str, DescribedWire] = {}

    def serving(self, request: Request) -> DescribedWire | None:
        """The service whose name the path begins with."""
        name = request.path.split("/")[1] if request.path.count("/") > 1 else ""
        if name not in self._wires:
            if name == SIMULATOR or name not in self._catalog.service_names():
                return None
            if self._catalog.service(name).kind == "limits":
                return None
            wire = self._catalog.wire(name)
            self._wires[name] = DescribedWire(self._studio, self._limits, self._clock, wire, self._catalog.models(name))
        return self._wires[name]


class DescribedWire(SimulatedWire):
    """One service."""

    def __init__(self, studio: Studio, limits: Limits, clock: Clock, wire: Wire, models: tuple[Model, ...]) -> None:
        super().__init__(studio, limits, clock)
        self.wire = wire
        self.prefix = f"/{wire.service.name}"
        self._models = models

    def kind(self, request: Request) -> str | None:
        if not request.path.startswith(f"{self.prefix}/"):
            return None
        path = request.path.removeprefix(self.prefix)
        if path.startswith(f"/{CLIPS}/"):
            return "content"
        if path.startswith((f"/{FRAMES}/", f"/{UPLOADS}/")):
            return "any"
        return next((kind for kind, *_ in self._matching(request)), "any")

    def knows(self, request: Request, key: str) -> bool:
        auth = self.wire.auth
        if request.path.startswith((f"{self.prefix}/{CLIPS}/", f"{self.prefix}/{FRAMES}/")):
            return True  # as at the services, the address of a clip is all that is needed
        return request.headers.get(auth.header.lower()) == f"{auth.scheme} {key}".strip()

    def respond(self, kind: str, request: Request, fault: Fault | None) -> Response:
        path = request.path.removeprefix(self.prefix)
        if path.startswith(f"/{CLIPS}/"):
            return clip_response(self.studio, self._job(path.rpartition("/")[2].removesuffix(".mp4")), request)
        if path.startswith(f"/{FRAMES}/"):
            return self._frame(self._job(path.rpartition("/")[2].removesuffix(".png")))
        for _, name, endpoint, values in self._matching(request):
            return self._answer(name, endpoint, values, request, fault)
        raise Refusal(404, "not_found", f"nothing is served for {request.method[:40]} {request.path[:200]}")

    def refuse(self, refusal: Refusal) -> Response:
        """The refusal as the description says that the service writes it."""
        errors, code = self.wire.errors, str(refusal.body["code"])
        kind = _CLASSES.get(code, code if code in STATUSES else "request")
        codes = [known for known, owner in errors.classes.items() if owner == kind]
        body: dict[str, Any] = {}
        own = codes[0] if codes else code
        if errors.code:
            put(body, errors.code[0], int(own) if own.isdecimal() else own)
        if errors.message:
            put(body, errors.message[0], refusal.body["message"])
        for paths, name in ((errors.field, "field"), (errors.valid_values, "valid_values")):
            if paths and name in refusal.body:
                put(body, paths[0], refusal.body[name])
        return _json(errors.statuses.get(kind, STATUSES[kind]), body)

    # -------------------------------------------------------------------------------------- routes

    def _routes(self) -> Iterator[tuple[str, str, Endpoint]]:
        """Every endpoint: what it is to the faults, its name, itself. Those that ask for most come first."""
        wire = self.wire
        for create in (wire.create, *wire.creates.values()):
            for endpoint in (create.image, create.text):
                if endpoint is not None:
                    yield "create", "create", endpoint
        named: list[tuple[str, str, Endpoint | None]] = [
            *[
                ("list", "offers", wire.offers),
                ("poll", "batch", wire.batch and wire.batch.endpoint),
                ("poll", "find", wire.find and wire.find.endpoint),
            ],
            *[("poll", "state", wire.state), ("content", "content", wire.content), ("poll", "result", wire.result)],
            *[("remix", "remix", wire.remix), ("delete", "cancel", wire.cancel), ("delete", "delete", wire.delete)],
            ("list", "list", wire.list and wire.list.endpoint),
            ("any", "upload", wire.at(self.prefix).image.upload),
        ]
        yield from ((kind, name, endpoint) for kind, name, endpoint in named if endpoint is not None)

    def _matching(self, request: Request) -> Iterator[tuple[str, str, Endpoint, dict[str, Any]]]:
        path = request.path.removeprefix(self.prefix)
        for kind, name, endpoint in self._routes():
            needed = {key for key, value in endpoint.query.items() if places(value) & {"id", "ids", "client_id"}}
            if request.method != endpoint.method or not needed <= set(request.query):
                continue
            try:
                values = match_text(endpoint.path, path)
            except Mismatch:
                continue
            for key in needed:
                values |= match_text(endpoint.query[key], request.query[key])
            yield kind, name, endpoint, values

    def _answer(
        self, name: str, endpoint: Endpoint, values: Mapping[str, Any], request: Request, fault: Fault | None
    ) -> Response:
        match name:
            case "create":
                return self._create(values, request, fault)
            case "state" | "result":
                return self._shown(endpoint, self._job(values["id"]), request, fault, clip=name == "result")
            case "batch":
                asked = values["ids"].split(",")
                known = {job.id: job for job in self.studio.shown}
                jobs = [known[one] for one in asked if one in known]
                # One id and several are asked for in the same way; a lone unknown one is an empty list.
                return self._list(endpoint._replace(job=self.wire.state.job.partition("[")[0]), jobs, request, fault)
            case "find":
                jobs = [job for job in self.studio.shown if job.ask.client_id == values["client_id"]]
                return self._list(endpoint._replace(job=endpoint.job.partition("[")[0]), jobs, request, fault)
            case "list":
                page = next((int(request.query[key]) for key in request.query if key.startswith("page_n")), 1)
                return self._list(endpoint, list(reversed(self.studio.shown)) if page == 1 else [], request, fault)
            case "content":
                return clip_response(self.studio, self._job(values["id"]), request)
            case "cancel" | "delete":
                return self._end(endpoint, self._job(values["id"]), request)
            case "remix":
                job = self._job(values["id"])
                prompt = str(read_body(endpoint, request.body, "application/json").get("prompt") or "")
                ask = Ask(prompt, job.ask.model, job.ask.seconds, job.ask.size)
                return self._shown(endpoint, self.studio.add(ask, fault, remixed_from=job.id), request, None)
            case "upload":
                body: dict[str, Any] = fill(dict(endpoint.also), {"base": self._base(request)}) or {}
                put(body, endpoint.job, f"{self._base(request)}/{UPLOADS}/reference.png")
                return _json(200, body)
        offers = [{"id": model.id, "supported_durations": _whole(model)} for model in self._models]
        return _json(200, {endpoint.job: offers} if endpoint.job else offers)

    def _create(self, values: Mapping[str, Any], request: Request, fault: Fault | None) -> Response:
        routes = [route for route in self._matching(request) if route[1] == "create"]
        body = read_body(routes[0][2], request.body, request.headers.get("content-type", ""))
        asked = next((found for _, _, end, path in routes if (found := model_id(end, path, body))), "")
        model = next((one for one in self._models if asked in (one.id, one.image_id, one.name)), None)
        if model is None:
            raise Refusal(404, "request", f"unknown model {asked[:80]!r}", field="model")
        create = self.wire.create_for(model.create)
        ways = [
            way for way in (create.text, create.image) if way is not None and way in [end for _, _, end, _ in routes]
        ]
        if not ways:
            raise Refusal(400, "request", f"{model.name} is not created here", field="model")
        job = self.studio.add(self._read(create, ways, model, body), fault)
        return self._shown(ways[0], job, request, None)

    def _read(self, create: Create, ways: list[Endpoint], model: Model, body: Mapping[str, Any]) -> Ask:
        """What a create asks for, read in the way that fits: from text alone, or from an image too."""
        refused: Refusal | None = None
        for way in ways:
            try:
                return read_ask(self.wire, create, way, model, body)
            except Refusal as refusal:
                refused = refused or refusal
        assert refused is not None  # there is at least one way
        raise refused

    def _end(self, endpoint: Endpoint, job: ServedJob, request: Request) -> Response:
        """Cancel a job that waits, or delete one that has ended; a running one goes on."""
        if self.studio.view(job).status == "in_progress":
            raise Refusal(400, "request", "the job is running and cannot be cancelled")
        self.studio.delete(job.id)
        return _json(200, fill(dict(endpoint.also), self._values(job, request)) or {})

    def _frame(self, job: ServedJob) -> Response:
        from storyboard.film.probe import probe
        from storyboard.film.stills import png_at

        info = probe(job.clip)
        return Response(200, png_at(job.clip, (info.frames - 1) / info.fps), "image/png")

    # ------------------------------------------------------------------------------------- answers

    def _job(self, job_id: str) -> ServedJob:
        return self.studio.get(job_id.rpartition("/")[2])

    def _shown(
        self, endpoint: Endpoint, job: ServedJob, request: Request, fault: Fault | None, *, clip: bool = False
    ) -> Response:
        body: dict[str, Any] = fill(dict(endpoint.also), self._values(job, request)) or {}
        shown = self._object(job, request, fault, clip=clip or self.wire.result is None)
        if endpoint.job:
            put(body, endpoint.job, shown)
        else:
            body |= shown
        return _json(202 if request.method == "POST" and self.wire.service.kind == "openrouter" else 200, body)

    def _list(self, endpoint: Endpoint, jobs: list[ServedJob], request: Request, fault: Fault | None) -> Response:
        body: dict[str, Any] = fill(dict(endpoint.also), {"base": self._base(request)}) or {}
        state = self.wire.state
        put(
            body,
            endpoint.job,
            [
                {
                    **({} if state.job else fill(dict(state.also), self._values(job, request)) or {}),
                    **self._object(job, request, fault, clip=True),
                }
                for job in jobs
            ],
        )
        if self.wire.list is not None and self.wire.list.more and endpoint == self.wire.list.endpoint:
            put(body, self.wire.list.more, False)
        return _json(200, body)

    def _object(self, job: ServedJob, request: Request, fault: Fault | None, *, clip: bool) -> dict[str, Any]:
        """A job as the description says that the service writes it."""
        wire, view = self.wire, self.studio.view(job)
        paths, states = wire.answer, wire.states
        values = self._values(job, request)
        waiting = states.waiting[0 if view.status == "queued" else -1] if states.waiting else ""
        word = {"completed": states.done[0], "failed": (states.failed or states.done)[0]}.get(view.status, waiting)
        if fault and fault.do == "state" and view.status in ("queued", "in_progress"):
            word = fault.text("state", "processing")
        shown: dict[str, Any] = {}

        def say(names: tuple[str, ...], value: Any) -> None:
            if names and value is not None:
                put(shown, names[0], value)

        say(paths.id, values["address"] if paths.id_is_address else values["own_id"])
        say(paths.status, {"true": True, "false": None}.get(word, word))
        say(paths.progress, view.progress)
        say(paths.model, job.ask.model)
        say(paths.client_id, job.ask.client_id or None)
        say(paths.created, self._time(job.created_at))
        if view.status == "completed" and clip:
            say(paths.completed, None if view.completed_at is None else self._time(view.completed_at))
            say(paths.seconds, job.ask.seconds)
            say(paths.last_frame, f"{values['base']}/{FRAMES}/{job.id}.png")
            self._say_clip(shown, f"{values['base']}/{CLIPS}/{job.id}.mp4")
        if job.error is not None:
            kind = _CLASSES.get(job.error[0], "trouble")
            codes = [code for code, owner in wire.errors.classes.items() if owner == kind]
            words = wire.errors.policy_words
            telling = kind == "policy" and words and not any(word in job.error[1].lower() for word in words)
            say(paths.code, codes[0] if codes else job.error[0])
            say(paths.message, f"{job.error[1]} ({words[0]})" if telling else job.error[1])
        return shown

    def _say_clip(self, shown: dict[str, Any], address: str) -> None:
        paths = self.wire.answer
        if not paths.clip:
            return
        text = next((name for name in paths.json_texts if paths.clip[0].startswith(f"{name}.")), None)
        if text is None:
            put(shown, paths.clip[0], address)
            return
        inner: dict[str, Any] = {}
        put(inner, paths.clip[0].removeprefix(f"{text}."), address)
        put(shown, text, json.dumps(inner))

    def _values(self, job: ServedJob, request: Request) -> dict[str, Any]:
        """What templates of answers have places for."""
        model = next((one for one in self._models if one.name == job.ask.model), None)
        sent = model.id if model else job.ask.model
        base = self._base(request)
        values = {"id": job.id, "base": base, "model": sent, "app": "/".join(sent.split("/")[:2])}
        own_id = str(fill(self.wire.answer.id_form, values))
        return {**values, "own_id": own_id, "address": f"{base}/{own_id}"}

    def _base(self, request: Request) -> str:
        scheme = "https" if request.headers.get("x-forwarded-proto") == "https" else "http"
        return f"{scheme}://{request.headers.get('host', '127.0.0.1')}{self.prefix}"

    def _time(self, seconds: float) -> Any:
        times = self.wire.answer.times
        if times == "iso":
            return datetime.fromtimestamp(seconds, UTC).isoformat()
        return int(seconds * 1000) if times == "milliseconds" else int(seconds)


def _whole(model: Model) -> list[int]:
    return [choice // 1000 for choice in model.seconds.choices if choice % 1000 == 0]


def _json(status: int, body: object) -> Response:
    return Response(status, json.dumps(body).encode())
