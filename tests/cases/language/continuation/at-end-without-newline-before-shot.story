Shot 1:
duration: 5sec
Scene: One.
  Two.
Shot 2:
duration: 5sec
Scene: Three.
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "One. Two."
    },
    {
      "duration": 5,
      "scene": "Three."
    }
  ]
}
=== prompt
Shot 1:
duration: 5sec
Scene: One. Two.

Shot 2:
duration: 5sec
Scene: Three.
=== format
Shot 1:
duration: 5sec
Scene: One.
  Two.

Shot 2:
duration: 5sec
Scene: Three.
=== problems
5:1 SB115
