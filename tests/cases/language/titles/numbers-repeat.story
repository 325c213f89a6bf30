Shot 1:
duration: 5sec
Scene: A.

Shot 1:
duration: 5sec
Scene: B.
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "A."
    },
    {
      "duration": 5,
      "scene": "B."
    }
  ]
}
=== prompt
Shot 1:
duration: 5sec
Scene: A.

Shot 2:
duration: 5sec
Scene: B.
=== format
Shot 1:
duration: 5sec
Scene: A.

Shot 2:
duration: 5sec
Scene: B.
=== problems
