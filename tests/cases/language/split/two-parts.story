Shot 1:
duration: 20sec
Scene: She taxis out.
  ---
  She turns and lines up.
=== board
{
  "shots": [
    {
      "duration": 20,
      "scene": "She taxis out.\n---\nShe turns and lines up."
    }
  ]
}
=== prompt
Shot 1:
duration: 20sec
Scene: She taxis out. She turns and lines up.
=== format
Shot 1:
duration: 20sec
Scene: She taxis out.
  ---
  She turns and lines up.
=== problems
