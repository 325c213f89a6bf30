**Shot 1 (0:00–0:05): Opening**
duration: 5sec
Scene: The plane takes off.

## Shot 2 [5 sec]
duration: 5sec
Scene: It climbs.

镜头3（5-10秒）
duration: 5sec
Scene: It lands. Shot 4 (see above) is
Shot 4 (see above) is the next.
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "The plane takes off.",
      "title": "(0:00–0:05): Opening"
    },
    {
      "duration": 5,
      "scene": "It climbs.",
      "title": "[5 sec]"
    },
    {
      "duration": 5,
      "scene": "It lands. Shot 4 (see above) is Shot 4 (see above) is the next.",
      "title": "（5-10秒）"
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
Scene: It lands. Shot 4 (see above) is Shot 4 (see above) is the next.
=== format
Shot 1: (0:00–0:05): Opening
duration: 5sec
Scene: The plane takes off.

Shot 2: [5 sec]
duration: 5sec
Scene: It climbs.

Shot 3: （5-10秒）
duration: 5sec
Scene: It lands. Shot 4 (see above) is
  Shot 4 (see above) is the next.
=== problems
1:1 SB108
1:3 SB109
5:1 SB108
5:4 SB109
9:1 SB105
9:1 SB109
12:1 SB104
