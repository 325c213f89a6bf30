Shot 1:
duration: 10sec
Scene: One Shot 2: duration: 5sec
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "One Shot 2: duration: 5sec"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: One Shot 2: duration: 5sec
=== format
Shot 1:
duration: 10sec
Scene: One Shot 2: duration: 5sec
=== problems
3:11 SB112
