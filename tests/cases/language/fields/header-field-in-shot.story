Shot 1:
duration: 10sec
Scene: A.
model: sora-2-all
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A.",
      "extra": {
        "model": "sora-2-all"
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
model: sora-2-all
=== problems
