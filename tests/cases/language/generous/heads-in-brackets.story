[Shot 1]
duration: 5sec
Scene: The plane takes off.

**[Shot 2]** The climb
duration: 5sec
Scene: It climbs.

### [Shot 3: Landing]
duration: 5sec
Scene: It lands.

【镜头4】：停
duration: 5sec
Scene: It stops.
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "The plane takes off."
    },
    {
      "duration": 5,
      "scene": "It climbs.",
      "title": "The climb"
    },
    {
      "duration": 5,
      "scene": "It lands.",
      "title": "Landing"
    },
    {
      "duration": 5,
      "scene": "It stops.",
      "title": "停"
    }
  ]
}
=== prompt
Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: It climbs.

Shot 3:
duration: 5sec
Scene: It lands.

Shot 4:
duration: 5sec
Scene: It stops.
=== format
Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2: The climb
duration: 5sec
Scene: It climbs.

Shot 3: Landing
duration: 5sec
Scene: It lands.

Shot 4: 停
duration: 5sec
Scene: It stops.
=== problems
1:2 SB109
5:1 SB108
5:4 SB109
9:1 SB108
9:6 SB109
13:2 SB105
13:2 SB109
