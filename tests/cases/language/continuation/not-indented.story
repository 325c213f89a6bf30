Shot 1:
duration: 10sec
Scene: One.
Two begins here.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "One. Two begins here."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: One. Two begins here.
=== format
Shot 1:
duration: 10sec
Scene: One.
  Two begins here.
=== problems
4:1 SB104
