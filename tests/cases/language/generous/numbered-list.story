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
1:1 SB108 Markdown marks are not part of a board: take them out
2:1 SB116 a name stands at the start of its line
2:4 SB108 Markdown marks are not part of a board: take them out
3:1 SB116 a name stands at the start of its line
3:4 SB108 Markdown marks are not part of a board: take them out
4:1 SB108 Markdown marks are not part of a board: take them out
4:6 SB115 no blank line before shot 2
5:1 SB116 a name stands at the start of its line
5:4 SB108 Markdown marks are not part of a board: take them out
6:1 SB116 a name stands at the start of its line
6:4 SB108 Markdown marks are not part of a board: take them out
