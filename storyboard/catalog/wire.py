"""A wire: everything a client must know to film at a service, as data.

`wires/NAME.toml` describes a family (`kind = "NAME"` of a service); the tables of `[services.NAME]` replace single
tables of it. docs/services.md explains every key. The generic client and the simulator read the same description.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from storyboard.catalog.entries import Service

#: What an error is about. Only "request", "key", "credit", "policy" and "rate" are refusals: nothing was started.
CLASSES = ("request", "key", "credit", "policy", "not-found", "rate", "trouble")


class Auth(NamedTuple):
    """How a request says who asks. `token` is "key" (as it is), "jwt" (signed with it) or "none"."""

    header: str = "Authorization"
    scheme: str = "Bearer"
    token: str = "key"


class Endpoint(NamedTuple):
    """One kind of request. Path, query, headers and body are templates (`storyboard.catalog.template`)."""

    method: str
    path: str  # below the base URL, or an absolute address
    query: Mapping[str, str] = MappingProxyType({})
    headers: Mapping[str, str] = MappingProxyType({})
    body: Mapping[str, Any] | None = None
    encoding: str = "json"  # or "multipart"
    job: str = ""  # path to the job, or to the list of jobs, in the answer
    also: Mapping[str, Any] = MappingProxyType({})  # what else is in the answer; a template, for the simulator
    accepts: tuple[str, ...] = ()  # paths of what the body may hold beside the template


class Create(NamedTuple):
    """How a job is started: from text alone, and from a first image where that is asked for in another way."""

    text: Endpoint
    image: Endpoint | None
    id: str  # template of the id under which the job is known from then on
    words: Mapping[str, Mapping[str, str]]  # value → the service's own word for it: {"resolution": {"720p": "std"}}

    def endpoint(self, *, image: bool) -> Endpoint:
        """The request that starts a job, with or without a first image."""
        return self.image if image and self.image is not None else self.text


class Answer(NamedTuple):
    """Where things are in a job. Each is a list of paths from the job on; the first that leads to something counts."""

    id: tuple[str, ...] = ("id",)
    status: tuple[str, ...] = ("status",)
    progress: tuple[str, ...] = ()
    clip: tuple[str, ...] = ()
    last_frame: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    cost: tuple[str, ...] = ()
    currency: tuple[str, ...] = ()
    model: tuple[str, ...] = ()
    seconds: tuple[str, ...] = ()
    size: tuple[str, ...] = ()
    prompt: tuple[str, ...] = ()
    client_id: tuple[str, ...] = ()
    created: tuple[str, ...] = ()
    completed: tuple[str, ...] = ()
    expires: tuple[str, ...] = ()
    failure: tuple[str, ...] = ()  # something here: the job has failed, whatever its state says
    id_is_address: bool = False  # the id is the path of that address below the base URL; another host is refused
    id_form: str = "{id}"  # what ids look like; a template, for the simulator
    times: str = "seconds"  # what times are written in: "seconds", "milliseconds" or "iso"; for the simulator
    json_texts: tuple[str, ...] = ()  # texts that hold JSON, decoded before anything is read
    cost_factor: Decimal = Decimal(1)  # what one unit of `cost` is in `cost_currency`
    cost_currency: str = ""  # of the cost where the answer names none; "credits" is no money


class States(NamedTuple):
    """The service's words for where a job is, in any case. A word in none of them: still under way."""

    waiting: tuple[str, ...]  # the first for a job in the queue, the last for one that is rendered
    done: tuple[str, ...]
    failed: tuple[str, ...]
    blocked: tuple[str, ...]  # failed because of the content policy
    gone: tuple[str, ...]  # the service no longer knows

    def stage(self, word: str) -> str | None:
        """The name of the field that has a word, None for an unknown one."""
        lower = word.lower()
        return next(
            (name for name in self._fields if any(lower == known.lower() for known in getattr(self, name))), None
        )


class Errors(NamedTuple):
    """How a refusal is read. Paths lead from the whole body on."""

    message: tuple[str, ...]
    code: tuple[str, ...]
    field: tuple[str, ...]
    valid_values: tuple[str, ...]
    success: frozenset[str]  # codes in an answer that is no error
    classes: Mapping[str, str]  # code → one of `CLASSES`, whatever the HTTP status
    policy_words: tuple[str, ...]  # a message with one of these (lower case) is about the content policy
    statuses: Mapping[str, int]  # class → the HTTP status that it comes with, where not the usual one


class ImageRule(NamedTuple):
    """Which reference images the service takes, and the request that uploads one where the body has only its address.

    The form in which an image is sent is the type of `{reference:…}` in the body: `file`, `base64`, `data-url`,
    `address` (needs `upload`, or `addresses`), with `{reference:media-type}` for its type.
    """

    types: tuple[str, ...] = ("image/png", "image/jpeg", "image/webp")
    largest: int | None = None  # bytes
    addresses: bool = False  # takes a web address in the place of the image
    upload: Endpoint | None = None  # its answer's address is at `job`


class Listing(NamedTuple):
    """The service's list of jobs. `{cursor}`, `{since}` and `{limit}` are known in its endpoint."""

    endpoint: Endpoint
    cursor: str  # path to the next page's cursor in an answer; "page" counts pages, "" is the last job's id
    more: str  # path to whether there is a next page; empty: there is one until a page is empty
    complete: bool  # every job since a time is in it: a job that is absent was never started


class Lookup(NamedTuple):
    """A job by the client's own id for it."""

    endpoint: Endpoint
    authoritative: bool  # absent means: never started


class Batch(NamedTuple):
    """The states of several jobs in one request; `{ids}` are joined by commas."""

    endpoint: Endpoint
    most: int


class Wire(NamedTuple):
    """A service's whole description. A call that the service does not have is None."""

    service: Service
    base_url: str
    auth: Auth
    create: Create
    creates: Mapping[str, Create]  # other ways to create, by the name that a model's `create` gives
    state: Endpoint
    batch: Batch | None
    result: Endpoint | None  # asked for the clip's address once a job is done, where its state does not hold it
    content: Endpoint | None  # the clip's bytes, with the key
    answer: Answer
    states: States
    errors: Errors
    image: ImageRule
    find: Lookup | None
    list: Listing | None
    cancel: Endpoint | None
    delete: Endpoint | None
    remix: Endpoint | None
    account: Endpoint | None  # costs nothing and needs the key: says whether it is accepted
    offers: Endpoint | None  # the service's own list of models
    clip_hours: float | None  # how long a finished clip can be fetched
    poll_seconds: float | None  # how often the service advises to ask
    time_limit: float | None  # seconds after which a job that is still under way is given up on
    adapter: str | None  # the Python function that changes requests and answers, by its entry point's name
    strict: bool  # the service refuses parameters that it does not know

    def at(self, base_url: str) -> Wire:
        """The same service at another address, its simulator's: uploads go there too, and polls need not be slow."""
        image = self.image
        if image.upload is not None and "://" in image.upload.path:
            path = "/" + image.upload.path.split("://", 1)[1].partition("/")[2]
            image = image._replace(upload=image.upload._replace(path=path))
        return self._replace(base_url=base_url, image=image, poll_seconds=None)

    def create_for(self, way: str | None) -> Create:
        """How a model whose `create` is `way` is asked for."""
        return self.creates[way] if way else self.create

    @property
    def authoritative(self) -> bool:
        """Whether a job that the look-up does not show was surely never started."""
        return bool(self.find and self.find.authoritative) or bool(self.list and self.list.complete)
