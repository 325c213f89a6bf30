model: sora-2-pro-all

Shot 1:
duration: 25sec
Scene: A long take.
=== board
{
  "shots": [
    {
      "duration": 25,
      "scene": "A long take."
    }
  ],
  "model": "sora-2-pro-all"
}
=== prompt
Shot 1:
duration: 25sec
Scene: A long take.
=== format
model: sora-2-pro-all

Shot 1:
duration: 25sec
Scene: A long take.
=== problems
