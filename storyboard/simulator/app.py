"""The simulator behind its server: who is asked, which fault strikes, and the controls under `/_`."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any, Protocol

from storyboard.errors import UsageError
from storyboard.simulator.asking import Refusal
from storyboard.simulator.clock import Clock
from storyboard.simulator.faults import JOB_ACTIONS, Fault, Faults
from storyboard.simulator.http import Cut, Request, Response
from storyboard.simulator.studio import Studio
from storyboard.simulator.wires import SimulatedWire

HTML = b"<!doctype html><title>Welcome</title><p>This is not the page you are looking for.</p>"


class Wires(Protocol):
    """One wire, or several that are told apart by their paths."""

    def serving(self, request: Request) -> SimulatedWire | None:
        """The wire that a request is for."""


class App:
    """Finds the wire of a request and lets the script of faults strike it."""

    def __init__(self, wires: Sequence[Wires], studio: Studio, faults: Faults, clock: Clock, key: str | None) -> None:
        self._wires = wires
        self._studio = studio
        self._faults = faults
        self._clock = clock
        self._key = key
        self.requests: Counter[str] = Counter()  # by kind

    def open(self, request: Request) -> Asked | Control:
        """A request whose head has come."""
        for group in self._wires:
            wire = group.serving(request)
            kind = wire.kind(request) if wire is not None else None
            if wire is not None and kind is not None:
                known = not self._key or wire.knows(request, self._key)
                self.requests[kind] += 1
                fault = self._faults.strike(kind) if known else None
                return Asked(wire, kind, request, fault, known)
        return Control(self, request)

    def control(self, request: Request) -> Response:
        """Carry out a request under `/_`, which is not part of any protocol. Raises Refusal."""
        match request.method, request.path:
            case "PUT", "/_faults":
                try:
                    self._faults.play(_json(request.body, []))
                except UsageError as error:
                    raise Refusal(400, "invalid_script", f"{error.message}: {error.hint}") from None
                return _answer({})
            case "DELETE", "/_faults":
                self._faults.clear()
                return _answer({})
            case "POST", "/_clock":
                seconds = _json(request.body, {}).get("advance")
                if not isinstance(seconds, int | float) or isinstance(seconds, bool) or not 0 <= seconds < 1e9:
                    raise Refusal(400, "invalid_value", 'say how far: {"advance": seconds}')
                self._clock.advance(seconds)
                return _answer({"now": self._clock.now()})
            case "GET", "/_jobs":
                jobs = [{"id": job.id, "prompt": job.ask.prompt} for job in self._studio.jobs]
                return _answer({"created": self._studio.created, "requests": self.requests, "jobs": jobs})
        raise Refusal(404, "not_found", f"nothing is served for {request.method[:40]} {request.path[:200]}")


class Asked:
    """One request of a wire, and the fault that strikes it."""

    def __init__(self, wire: SimulatedWire, kind: str, request: Request, fault: Fault | None, known: bool) -> None:
        self._wire = wire
        self._kind = kind
        self._request = request
        self._fault = fault
        self._known = known
        self.reads_body = fault is None or fault.do != "cut-inside"

    async def answer(self, body: bytes) -> Response:
        """Carry it out, well or not. Raises Cut."""
        self._request = self._request._replace(body=body)
        if not self._known:
            return self._refuse(Refusal(401, "invalid_api_key", "incorrect API key provided"))
        if self._fault is None or self._fault.do in JOB_ACTIONS or self._fault.do == "state":
            return self._carried_out()
        return await self._broken(self._fault)

    async def _broken(self, fault: Fault) -> Response:
        match fault.do:
            case "delay":
                await asyncio.sleep(fault.seconds(1.0))
                return self._carried_out()
            case "status":
                return _status(fault)
            case "html":
                return Response(200, HTML, "text/html")
            case "redirect":
                return Response(301, b"", headers={"Location": fault.text("to", "https://example.test/")})
            case "cut":
                raise Cut
            case "gone":
                return self._refuse(Refusal(404, "video_expired", "the video has expired: its content is gone"))
            case "bytes":
                return Response(200, fault.text("text").encode(), "video/mp4")
        response = self._carried_out()
        match fault.do:
            case "delay-after":
                await asyncio.sleep(fault.seconds(1.0))
                return response
            case "status-after":
                return _status(fault)
            case "html-after":
                return Response(200, HTML, "text/html")
            case "cut-after":
                raise Cut
            case "body":
                return _body(fault, response)
            case "half":
                return response._replace(cut_after=_length(response) // 2)
            case "length":
                return response._replace(announced=_length(response) + fault.number("more", 100))
            case "drip":
                return response._replace(drip=fault.seconds(0.1))
        return response

    def _carried_out(self) -> Response:
        try:
            return self._wire.respond(self._kind, self._request, self._fault)
        except Refusal as refusal:
            return self._refuse(refusal)

    def _refuse(self, refusal: Refusal) -> Response:
        return self._wire.refuse(refusal)


class Control:
    """One request under `/_`."""

    reads_body = True

    def __init__(self, app: App, request: Request) -> None:
        self._app = app
        self._request = request

    async def answer(self, body: bytes) -> Response:
        """Carry it out."""
        try:
            return self._app.control(self._request._replace(body=body))
        except Refusal as refusal:
            return Response(refusal.status, json.dumps({"error": refusal.body}).encode())


def _status(fault: Fault) -> Response:
    status = fault.number("status", 503)
    headers = {"Retry-After": f"{fault.values['retry_after']:g}"} if "retry_after" in fault.values else {}
    if "body" not in fault.values:
        body = {"error": {"code": "", "message": f"the simulator answers {status}", "type": "server_error"}}
        return Response(status, json.dumps(body).encode(), headers=headers)
    given = fault.values["body"]
    if given is None or isinstance(given, str):
        return Response(status, (given or "").encode(), "text/plain", headers=headers)
    return Response(status, json.dumps(given).encode(), headers=headers)


def _body(fault: Fault, response: Response) -> Response:
    """The body that the script gives, with the id of the job that was started in the place of `{id}`."""
    job_id = str(_json(response.body, {}).get("id", ""))
    text = json.dumps(fault.values.get("body", {})).replace("{id}", job_id)
    return Response(fault.number("status", 200), text.encode())


def _length(response: Response) -> int:
    if response.span:
        return response.span[1] - response.span[0]
    return response.file.stat().st_size if response.file else len(response.body)


def _json(body: bytes, default: Any) -> Any:
    """A JSON body of the type of `default`. Raises Refusal for another."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, type(default)):
        raise Refusal(400, "invalid_request", f"the body must be a JSON {'object' if default == {} else 'array'}")
    return value


def _answer(body: dict[str, Any]) -> Response:
    return Response(200, json.dumps(body).encode())
