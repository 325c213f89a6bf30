    Shot 1:
    duration: 5sec
    Scene: A.

    Shot 2:
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
1:1 SB116
2:1 SB116
3:1 SB116
5:1 SB116
6:1 SB116
7:1 SB116
