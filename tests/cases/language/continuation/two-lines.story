Shot 1:
duration: 10sec
Scene: The plane takes off.
  It climbs.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "The plane takes off. It climbs."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: The plane takes off. It climbs.
=== format
Shot 1:
duration: 10sec
Scene: The plane takes off.
  It climbs.
=== problems
