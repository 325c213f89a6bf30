Shot 1:
duration: 7.5sec
Scene: The plane takes off.
Transition: DISSOLVE 1,5 s

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
        "kind": "dissolve",
        "seconds": 1.5
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
transition: dissolve 1.5sec

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
4:1 SB105
4:13 SB106
