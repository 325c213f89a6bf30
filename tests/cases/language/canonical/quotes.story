Shot 1:
duration: 10sec
Scene: "Go," says the pilot; 'now'.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "\"Go,\" says the pilot; 'now'."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: "Go," says the pilot; 'now'.
=== format
Shot 1:
duration: 10sec
Scene: "Go," says the pilot; 'now'.
=== problems
