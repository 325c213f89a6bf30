Shot 1:
duration: 10sec
Scene: A 👩‍🚀 waves at the 🚀.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A 👩‍🚀 waves at the 🚀."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A 👩‍🚀 waves at the 🚀.
=== format
Shot 1:
duration: 10sec
Scene: A 👩‍🚀 waves at the 🚀.
=== problems
