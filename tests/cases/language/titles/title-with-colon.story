Shot 1: Act one: take-off
duration: 10sec
Scene: The plane takes off.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "The plane takes off.",
      "title": "Act one: take-off"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: The plane takes off.
=== format
Shot 1: Act one: take-off
duration: 10sec
Scene: The plane takes off.
=== problems
