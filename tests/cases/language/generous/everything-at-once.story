Sure! Here is your board:

```story
Title: Flight
let pilot ＝ a woman
     in a red jacket

**SHOT １ - Take-off**
- **Duration:** 7,5s
- **Scene:** The	plane takes off.
   It climbs.
Then turns.
## Shot 2: Landing ##
duration : 0:07.5
  **Scene: The plane lands.**
# x
---
镜头３：
时长：5秒
场景：飞机降落
```

Let me know!
Note: foo
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane takes off. It climbs. Then turns.",
      "title": "Take-off"
    },
    {
      "duration": 7.5,
      "scene": "The plane lands.",
      "title": "Landing",
      "comments": [
        "x"
      ]
    },
    {
      "duration": 5,
      "scene": "飞机降落",
      "cut_before": true,
      "comments": [
        "Let me know!",
        "Note: foo"
      ]
    }
  ],
  "title": "Flight",
  "definitions": {
    "pilot": "a woman in a red jacket"
  },
  "comments": [
    "Sure! Here is your board:"
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off. It climbs. Then turns.

Shot 2:
duration: 7.5sec
Scene: The plane lands.

Shot 3:
duration: 5sec
Scene: 飞机降落
=== format
Sure! Here is your board:

```story
title: Flight
let pilot = a woman
  in a red jacket

Shot 1: Take-off
duration: 7.5sec
Scene: The plane takes off.
  It climbs.
  Then turns.

Shot 2: Landing
duration: 7.5sec
Scene: The plane lands.
# x

---

Shot 3:
duration: 5sec
Scene: 飞机降落
```

Let me know!
Note: foo
=== problems
1:1 SB102
3:1 SB103
4:1 SB105
5:11 SB107
8:1 SB108
8:3 SB105
8:3 SB109
8:8 SB107
9:1 SB108
9:5 SB105
9:17 SB106
10:1 SB108
10:17 SB112
12:1 SB104
13:1 SB108
13:4 SB115
14:12 SB106
15:1 SB116
15:3 SB108
18:1 SB105
18:1 SB115
18:3 SB107
18:4 SB107
19:1 SB105
19:3 SB107
19:4 SB106
20:1 SB105
20:3 SB107
21:1 SB103
23:1 SB102
24:1 SB102
