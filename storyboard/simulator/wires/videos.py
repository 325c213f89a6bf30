"""OpenAI's `/v1/videos`, as OpenAI and CometAPI document it and as their client libraries use it."""

from __future__ import annotations

import base64
import binascii
import json
import re
from typing import Any

from storyboard.simulator.asking import Ask, Refusal, check_ask
from storyboard.simulator.faults import Fault
from storyboard.simulator.http import Request, Response
from storyboard.simulator.multipart import Form, Malformed, Upload, read_form
from storyboard.simulator.rendering import preview
from storyboard.simulator.studio import ServedJob, Studio, View
from storyboard.simulator.wires import SimulatedWire

PREFIX = "/v1/videos"
VARIANTS = ("video", "thumbnail", "spritesheet")
#: Milliseconds until the next poll, while a job is unfinished.
POLL_AFTER = "100"
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_DATA_URL = re.compile(r"data:([\w/+.-]+);base64,(.+)", re.DOTALL)


class VideosWire(SimulatedWire):
    """Create, state, content, list, remix and delete."""

    def kind(self, request: Request) -> str | None:
        if request.path != PREFIX and not request.path.startswith(f"{PREFIX}/"):
            return None
        match request.method, _place(request):
            case "POST", []:
                return "create"
            case "GET", []:
                return "list"
            case "GET", [_]:
                return "poll"
            case "GET", [_, "content"]:
                return "content"
            case "POST", [_, "remix"]:
                return "remix"
            case "DELETE", [_]:
                return "delete"
            case _:
                return "any"

    def respond(self, kind: str, request: Request, fault: Fault | None) -> Response:
        place = _place(request)
        match kind:
            case "create":
                return self._started(self.studio.add(check_ask(_form_of(request), self.limits), fault))
            case "list":
                return _json(200, self._page(request))
            case "poll":
                return self._state(self.studio.get(place[0]), fault)
            case "content":
                return self._content(self.studio.get(place[0]), request)
            case "remix":
                return self._remix(self.studio.get(place[0]), request, fault)
            case "delete":
                self.studio.delete(place[0])
                return _json(200, {"id": place[0], "object": "video.deleted", "deleted": True})
        allowed = _allowed(place)
        if allowed:
            refused = Refusal(405, "method_not_allowed", f"{request.method[:40]} is not offered here")
            return self.refuse(refused)._replace(headers={"Allow": allowed})
        raise Refusal(404, "not_found", f"nothing is served for {request.method[:40]} {request.path[:200]}")

    def refuse(self, refusal: Refusal) -> Response:
        return _json(refusal.status, {"error": refusal.body})

    def _started(self, job: ServedJob) -> Response:
        return _json(200, self._reply(job))

    def _state(self, job: ServedJob, fault: Fault | None) -> Response:
        reply = self._reply(job)
        if reply["status"] not in ("queued", "in_progress"):
            return _json(200, reply)
        if fault and fault.do == "state":
            reply["status"] = fault.text("state", "processing")
        return _json(200, reply)._replace(headers={"openai-poll-after-ms": POLL_AFTER})

    def _content(self, job: ServedJob, request: Request) -> Response:
        variant, view = request.query.get("variant", "video"), self.studio.view(job)
        if variant not in VARIANTS:
            raise Refusal(400, "invalid_value", f"no variant {variant[:40]!r}", field="variant", valid_values=VARIANTS)
        check_clip(view)
        if variant != "video":
            found = preview(job.clip, variant)
            if found is None:
                raise Refusal(404, "variant_not_found", f"there is no {variant} of this video")
            return Response(200, found[0], found[1])
        return clip_response(self.studio, job, request)

    def _remix(self, job: ServedJob, request: Request, fault: Fault | None) -> Response:
        prompt = _object(request).get("prompt")
        if not isinstance(prompt, str) or not prompt.strip():
            raise Refusal(400, "invalid_request", "prompt is required", field="prompt")
        if self.studio.view(job).status != "completed":
            raise Refusal(400, "invalid_request", "only a completed video can be remixed")
        ask = Ask(prompt, job.ask.model, job.ask.seconds, job.ask.size)
        return self._started(self.studio.add(ask, fault, remixed_from=job.id))

    def _page(self, request: Request) -> dict[str, Any]:
        query = request.query
        limit, order, after = query.get("limit", "20"), query.get("order", "desc"), query.get("after", "")
        if not (limit.isascii() and limit.isdecimal() and 0 < int(limit) <= 100):
            raise Refusal(400, "invalid_value", "limit must be from 1 to 100", field="limit")
        if order not in ("asc", "desc"):
            orders = ("asc", "desc")
            raise Refusal(400, "invalid_value", "order must be asc or desc", field="order", valid_values=orders)
        jobs = list(self.studio.shown)
        if order == "desc":
            jobs.reverse()
        ids = [job.id for job in jobs]
        if after and after not in ids:
            raise Refusal(400, "invalid_value", "no video has the id that after names", field="after")
        rest = jobs[ids.index(after) + 1 :] if after else jobs
        page = [self._reply(job) for job in rest[: int(limit)]]
        first, last = (page[0]["id"], page[-1]["id"]) if page else (None, None)
        return {"object": "list", "data": page, "has_more": len(rest) > len(page), "first_id": first, "last_id": last}

    def _reply(self, job: ServedJob) -> dict[str, Any]:
        """The job object as OpenAI documents it."""
        view = self.studio.view(job)
        return {
            "id": job.id,
            "object": "video",
            "created_at": int(job.created_at),
            "status": view.status,
            "completed_at": None if view.completed_at is None else int(view.completed_at),
            "error": None if job.error is None else {"code": job.error[0], "message": job.error[1]},
            "expires_at": None if view.expires_at is None else int(view.expires_at),
            "model": job.ask.model,
            "progress": view.progress,
            "prompt": job.ask.prompt,
            "remixed_from_video_id": job.remixed_from,
            "seconds": job.ask.seconds,
            "size": job.ask.size,
        }


def check_clip(view: View) -> None:
    """Raise Refusal where a job's clip is not there."""
    if view.status != "completed":
        raise Refusal(404, "video_not_ready", f"the video is {view.status}: there is no content")
    if view.expired:
        raise Refusal(404, "video_expired", "the video has expired: its content is gone")


def clip_response(studio: Studio, job: ServedJob, request: Request) -> Response:
    """A job's clip, or the bytes of it that a Range header asks for. Raises Refusal where it is not there."""
    check_clip(studio.view(job))
    size = job.clip.stat().st_size
    headers = {"Accept-Ranges": "bytes", "ETag": f'"{job.id}"'}
    span = _span(request.headers.get("range", ""), size)
    if span is None:
        return Response(200, media_type="video/mp4", headers=headers, file=job.clip)
    if span[0] >= span[1]:
        refused = Refusal(416, "invalid_range", "the range lies outside of the video")
        return _json(416, {"error": refused.body})._replace(headers={"Content-Range": f"bytes */{size}"})
    headers["Content-Range"] = f"bytes {span[0]}-{span[1] - 1}/{size}"
    return Response(206, media_type="video/mp4", headers=headers, file=job.clip, span=span)


def _place(request: Request) -> list[str]:
    return request.path[len(PREFIX) + 1 :].split("/") if len(request.path) > len(PREFIX) else []


def _allowed(place: list[str]) -> str:
    """The methods of a path; empty where nothing is there."""
    match place:
        case []:
            return "GET, POST"
        case [_]:
            return "DELETE, GET"
        case [_, "content"]:
            return "GET"
        case [_, "remix"]:
            return "POST"
    return ""


def _form_of(request: Request) -> Form:
    """The fields of a create, sent as a form or as JSON. Raises Refusal."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json":
        return _json_form(_object(request))
    try:
        return read_form(request.body, request.headers.get("content-type", ""))
    except Malformed as malformed:
        raise Refusal(400, "invalid_request", str(malformed)) from None


def _json_form(body: dict[str, Any]) -> Form:
    form = Form({}, {})
    for name, value in body.items():
        if name == "input_reference":
            form.files[name] = _referenced(value)
        elif isinstance(value, str):
            form.texts[name] = value
        else:
            raise Refusal(400, "invalid_type", f"{name[:40]} must be a string", field=name[:40])
    return form


def _referenced(value: object) -> Upload:
    address = value.get("image_url") if isinstance(value, dict) else None
    match = _DATA_URL.fullmatch(address) if isinstance(address, str) else None
    try:
        if match:
            return Upload("reference", match[1], base64.b64decode(match[2], validate=True))
    except binascii.Error:
        pass
    message = "input_reference must be an object with an image_url that is a data URL"
    raise Refusal(400, "invalid_value", message, field="input_reference")


def _object(request: Request) -> dict[str, Any]:
    try:
        body = json.loads(request.body)
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise Refusal(400, "invalid_request", "the body must be a JSON object")
    return body


def _span(header: str, size: int) -> tuple[int, int] | None:
    """The bytes that a Range header asks for, from and up to; None for all of them, empty where there are none."""
    match = _RANGE.fullmatch(header.strip())
    if match is None or match.groups() == ("", ""):
        return None  # other units and several ranges may be ignored (RFC 9110, 14.2)
    first, last = match.groups()
    if not first:
        return max(0, size - int(last)), size
    return int(first), min(int(last) + 1, size) if last else size


def _json(status: int, body: object) -> Response:
    return Response(status, json.dumps(body).encode())
