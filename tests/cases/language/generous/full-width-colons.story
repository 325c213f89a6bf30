Shot １：
duration：7.5sec
Scene：The plane takes off.
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
1:6 SB107
1:7 SB107
2:9 SB107
3:6 SB107
