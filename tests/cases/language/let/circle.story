let a = {b}
let b = {a}

Shot 1:
duration: 10sec
Scene: {a}.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "{a}."
    }
  ],
  "definitions": {
    "a": "{b}",
    "b": "{a}"
  }
}
=== refused
definitions use each other in a circle: a → b → a
=== format
let a = {b}
let b = {a}

Shot 1:
duration: 10sec
Scene: {a}.
=== problems
