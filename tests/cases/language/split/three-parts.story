Shot 1:
duration: 30sec
Scene: One.
  ---
  Two,
  still two.
  ---
  Three.
=== board
{
  "shots": [
    {
      "duration": 30,
      "scene": "One.\n---\nTwo, still two.\n---\nThree."
    }
  ]
}
=== prompt
Shot 1:
duration: 30sec
Scene: One. Two, still two. Three.
=== format
Shot 1:
duration: 30sec
Scene: One.
  ---
  Two,
  still two.
  ---
  Three.
=== problems
