Shot 1:
duration: 7.5sec
Scene: The plane takes off.

--

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane takes off.",
      "comments": [
        "--"
      ]
    },
    {
      "duration": 7.5,
      "scene": "The plane lands."
    }
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== format
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

--

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
5:1 SB101 this line is not part of the board: begin it with a field such as `Scene:`, indent it under the field it goes on with, or make it a comment with `#`
