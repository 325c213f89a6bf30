Shot 1:
duration: 0.125sec
Scene: A flash.

Shot 2:
duration: 9.875sec
Scene: Smoke.
=== board
{
  "shots": [
    {
      "duration": 0.125,
      "scene": "A flash."
    },
    {
      "duration": 9.875,
      "scene": "Smoke."
    }
  ]
}
=== prompt
Shot 1:
duration: 0.125sec
Scene: A flash.

Shot 2:
duration: 9.875sec
Scene: Smoke.
=== format
Shot 1:
duration: 0.125sec
Scene: A flash.

Shot 2:
duration: 9.875sec
Scene: Smoke.
=== problems
