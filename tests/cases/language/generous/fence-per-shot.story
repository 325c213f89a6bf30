```
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
```

And then:

```
Shot 2:
duration: 7.5sec
Scene: The plane lands.
```
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane takes off.",
      "comments": [
        "And then:"
      ]
    },
    {
      "duration": 7.5,
      "scene": "The plane lands."
    }
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
```

Shot 1:
duration: 7.5sec
Scene: The plane takes off.
```

And then:

```

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```
=== problems
1:1 SB103
2:1 SB115
5:1 SB103
7:1 SB102
9:1 SB103
10:1 SB115
13:1 SB103
