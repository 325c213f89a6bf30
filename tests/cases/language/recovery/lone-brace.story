let a = b

Shot 1:
duration: 10sec
Scene: An { open brace and a } closed one, {a}.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "An { open brace and a } closed one, {a}."
    }
  ],
  "definitions": {
    "a": "b"
  }
}
=== prompt
Shot 1:
duration: 10sec
Scene: An { open brace and a } closed one, b.
=== format
let a = b

Shot 1:
duration: 10sec
Scene: An { open brace and a } closed one, {a}.
=== problems
