Shot 1:
duration: 10sec
Scene: She says �Go� � now, caf�.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "She says “Go” – now, café."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: She says “Go” – now, café.
=== format
Shot 1:
duration: 10sec
Scene: She says “Go” – now, café.
=== problems
3:17 SB113
