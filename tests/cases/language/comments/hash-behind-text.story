Shot 1:
duration: 10sec
Scene: A. # still the scene
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A. # still the scene"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A. # still the scene
=== format
Shot 1:
duration: 10sec
Scene: A. # still the scene
=== problems
