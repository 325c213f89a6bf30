Shot 1:
duration: 10sec
  more
Scene: A.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A.",
      "comments": [
        "more"
      ]
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A.
=== format
Shot 1:
duration: 10sec
more
Scene: A.
=== problems
3:3 SB101
