colour grade: warm

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
  "extra": {
    "colour grade": "warm"
  }
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== format
colour grade: warm

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
