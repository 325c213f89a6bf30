order: camera, scene

Shot 1:
duration: 10sec
Scene: A kite rises
camera: tilt up
lighting: noon
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A kite rises",
      "camera": "tilt up",
      "lighting": "noon"
    }
  ],
  "order": [
    "camera",
    "scene",
    "action",
    "dialogue",
    "lighting",
    "sound",
    "style"
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: Camera: tilt up. A kite rises. Lighting: noon
=== format
order: camera, scene

Shot 1:
duration: 10sec
Scene: A kite rises
camera: tilt up
lighting: noon
=== problems
