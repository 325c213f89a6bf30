1. **Shot 1:**
   - duration: 5sec
   - Scene: A.
2. **Shot 2:**
   - duration: 5sec
   - Scene: B.
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
1:1 SB108
2:1 SB116
2:4 SB108
3:1 SB116
3:4 SB108
4:1 SB108
4:6 SB115
5:1 SB116
5:4 SB108
6:1 SB116
6:4 SB108
