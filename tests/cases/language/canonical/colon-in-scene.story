Shot 1:
duration: 10sec
Scene: A sign: do not enter. Camera: none.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A sign: do not enter. Camera: none."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A sign: do not enter. Camera: none.
=== format
Shot 1:
duration: 10sec
Scene: A sign: do not enter. Camera: none.
=== problems
