style: watercolour,
  soft edges,
  paper grain

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
  "style": "watercolour, soft edges, paper grain"
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off. Style: watercolour, soft edges, paper grain

Shot 2:
duration: 7.5sec
Scene: The plane lands. Style: watercolour, soft edges, paper grain
=== format
style: watercolour,
  soft edges,
  paper grain

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
