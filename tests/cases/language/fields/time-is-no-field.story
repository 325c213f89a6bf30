Shot 1:
duration: 10sec
Scene: A clock.

10:30 on the dial
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A clock.",
      "comments": [
        "10:30 on the dial"
      ]
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A clock.
=== format
Shot 1:
duration: 10sec
Scene: A clock.

10:30 on the dial
=== problems
5:1 SB102
