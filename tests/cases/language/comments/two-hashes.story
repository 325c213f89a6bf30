## Act one

Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane takes off."
    }
  ],
  "comments": [
    "# Act one"
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== format
## Act one

Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== problems
