Here is your board, enjoy!

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.

Would you like a third shot?
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane takes off."
    },
    {
      "duration": 7.5,
      "scene": "The plane lands.",
      "comments": [
        "Would you like a third shot?"
      ]
    }
  ],
  "comments": [
    "Here is your board, enjoy!"
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
Here is your board, enjoy!

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.

Would you like a third shot?
=== problems
1:1 SB102
11:1 SB102
