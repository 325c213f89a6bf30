Shot 1:
duration: 10sec
Scene: @mia.smith walks in.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "@mia.smith walks in."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: @mia.smith walks in.
=== format
Shot 1:
duration: 10sec
Scene: @mia.smith walks in.
=== problems
