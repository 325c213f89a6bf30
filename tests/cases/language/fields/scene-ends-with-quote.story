Shot 1:
duration: 10sec
Scene: She says "Go."
camera: close-up
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "She says \"Go.\"",
      "camera": "close-up"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: She says "Go." Camera: close-up
=== format
Shot 1:
duration: 10sec
Scene: She says "Go."
camera: close-up
=== problems
