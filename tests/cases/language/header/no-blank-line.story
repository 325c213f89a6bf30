title: First flight
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane takes off."
    },
    {
      "duration": 7.5,
      "scene": "The plane lands."
    }
  ],
  "title": "First flight"
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== format
title: First flight

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
2:1 SB115
