Shot 1 - Take-off
duration: 5sec
Scene: A.

Shot 2 – Landing
duration: 5sec
Scene: B.

Shot 3 — End:
duration: 5sec
Scene: C.
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "A.",
      "title": "Take-off"
    },
    {
      "duration": 5,
      "scene": "B.",
      "title": "Landing"
    },
    {
      "duration": 5,
      "scene": "C.",
      "title": "End"
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

Shot 3:
duration: 5sec
Scene: C.
=== format
Shot 1: Take-off
duration: 5sec
Scene: A.

Shot 2: Landing
duration: 5sec
Scene: B.

Shot 3: End
duration: 5sec
Scene: C.
=== problems
1:1 SB109
5:1 SB109
9:1 SB109
