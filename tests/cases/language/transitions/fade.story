Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: fade 0.5sec

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane takes off.",
      "transition": {
        "kind": "fade",
        "seconds": 0.5
      }
    },
    {
      "duration": 7.5,
      "scene": "The plane lands."
    }
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== format
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: fade 0.5sec

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
