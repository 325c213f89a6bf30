Sure! Here it is:

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

Let me know if you want changes!
Note: it can be longer.
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
        "Let me know if you want changes!",
        "Note: it can be longer."
      ]
    }
  ],
  "comments": [
    "Sure! Here it is:"
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
Sure! Here it is:

```story

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

Let me know if you want changes!
Note: it can be longer.
=== problems
1:1 SB102
3:1 SB103
4:1 SB115
11:1 SB103
13:1 SB102
14:1 SB102
