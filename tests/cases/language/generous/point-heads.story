Shot 1. Take-off
duration: 5sec
Scene: A.

Shot 2) Landing
duration: 5sec
Scene: B.
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
Shot 1: Take-off
duration: 5sec
Scene: A.

Shot 2: Landing
duration: 5sec
Scene: B.
=== problems
1:1 SB109
5:1 SB109
