"""A commented description of a service, to start from: what `storyboard models add` writes."""

from __future__ import annotations

_TEXT = """\
# A service of your own. docs/services.md explains every key; this one works as it is once the address is right.
[services.{name}]
title = "{name}"
kind = "custom"                         # "videos" where it speaks /v1/videos: then delete the tables below
base_url = "https://api.example.com"
key_variable = "{variable}_KEY"         # the environment variable that holds the key; never the key itself
concurrency = 1                         # jobs at once

# How a request says who asks: "Authorization: Bearer KEY" unless given. token = "jwt" signs with "ACCESS:SECRET".
[services.{name}.auth]
header = "Authorization"
scheme = "Bearer"

# How a job is started. A text such as "{{seconds:integer}}" is the place of a value; what is unknown is left out.
[services.{name}.create]
path = "/v1/jobs"
job = "data"                            # where the job is in the answer; "" for the whole answer

[services.{name}.create.body]
model = "{{model}}"
prompt = "{{prompt}}"                     # or shots = "{{shots}}" with dialect = "multi-prompt"
duration = "{{seconds:integer}}"          # :string, :integer, :number
size = "{{size}}"                         # or "{{width}}*{{height}}", "{{aspect}}", "{{resolution}}"
image = "{{reference:data-url}}"          # :file, :base64, :address

# How a job is asked for.
[services.{name}.state]
path = "/v1/jobs/{{id}}"
job = "data"

# Where things are in a job. Of several paths the first that leads to something counts.
[services.{name}.answer]
id = "id"
status = "status"
clip = ["video.url", "output[0]"]
message = "error.message"
code = "error.code"

[services.{name}.states]
waiting = ["queued", "running"]
done = ["succeeded"]
failed = ["failed", "cancelled"]

# A success whose body has a code that is listed here has surely started nothing.
[services.{name}.errors]
message = ["error.message", "message"]
code = ["error.code", "code"]

[services.{name}.errors.classes]
credit = ["insufficient_balance"]
policy = ["content_policy"]
rate = ["too_many_jobs"]

[models.{name}-1]
service = "{name}"
dialect = "canonical"
seconds = {{ from = 4, to = 12 }}
sizes = ["1280x720", "720x1280"]
references = 1
source = "its documents"
"""


def described(name: str) -> str:
    """The description of a service of this name."""
    return _TEXT.format(name=name, variable=name.upper().replace("-", "_"))
