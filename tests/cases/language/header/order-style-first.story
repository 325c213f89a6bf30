style: ink
order: style

Shot 1:
duration: 10sec
Scene: A kite rises.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A kite rises."
    }
  ],
  "style": "ink",
  "order": [
    "style",
    "scene",
    "action",
    "dialogue",
    "camera",
    "lighting",
    "sound"
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: Style: ink. A kite rises.
=== format
style: ink
order: style

Shot 1:
duration: 10sec
Scene: A kite rises.
=== problems
