Shot 1:
duration: 10sec
    # aside
Scene: A.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A.",
      "comments": [
        "aside"
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
# aside
Scene: A.
=== problems
