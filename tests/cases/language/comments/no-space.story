#tight

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
    "tight"
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== format
#tight

Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== problems
