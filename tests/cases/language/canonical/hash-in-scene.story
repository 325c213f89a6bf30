Shot 1:
duration: 10sec
Scene: #1 fan waves.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "#1 fan waves."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: #1 fan waves.
=== format
Shot 1:
duration: 10sec
Scene: #1 fan waves.
=== problems
