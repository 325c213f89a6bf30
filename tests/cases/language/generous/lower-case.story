shot 1:
duration: 7.5sec
scene: The plane takes off.
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane takes off."
    }
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== format
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
=== problems
1:1 SB105
3:1 SB105
