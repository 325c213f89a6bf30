Shot 1:
duration: 20sec
Scene: One.
  -----
  Two.
=== board
{
  "shots": [
    {
      "duration": 20,
      "scene": "One.\n---\nTwo."
    }
  ]
}
=== prompt
Shot 1:
duration: 20sec
Scene: One. Two.
=== format
Shot 1:
duration: 20sec
Scene: One.
  ---
  Two.
=== problems
