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
1:1 SB116 a name stands at the start of its line
2:1 SB116 a name stands at the start of its line
3:1 SB116 a name stands at the start of its line
5:1 SB116 a name stands at the start of its line
6:1 SB116 a name stands at the start of its line
7:1 SB116 a name stands at the start of its line
