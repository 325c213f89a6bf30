Shot 1:
duration: 10sec
Scene: One.

  Two.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "One. Two."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: One. Two.
=== format
Shot 1:
duration: 10sec
Scene: One.
  Two.
=== problems
