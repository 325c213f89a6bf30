Shot 1:
duration: 10sec
Scene: A.
lens: 50mm
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A.",
      "extra": {
        "lens": "50mm"
      }
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
Scene: A.
lens: 50mm
=== problems
