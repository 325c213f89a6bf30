Shot 1:
duration: 10sec
Scene: A.
note: secret
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A.",
      "note": "secret"
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
note: secret
=== problems
