Shot 1:
duration: 10sec
Scene: Shot 3: is what the slate says.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "Shot 3: is what the slate says."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: Shot 3: is what the slate says.
=== format
Shot 1:
duration: 10sec
Scene: Shot 3: is what the slate says.
=== problems
