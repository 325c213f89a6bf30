https://example.com/board

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
  "comments": [
    "https://example.com/board"
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
https://example.com/board

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
1:1 SB102
