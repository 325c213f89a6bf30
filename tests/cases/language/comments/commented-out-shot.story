# Shot 1:
# duration: 3sec
# Scene: cut

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
    "Shot 1:",
    "duration: 3sec",
    "Scene: cut"
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== format
# Shot 1:
# duration: 3sec
# Scene: cut

Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== problems
