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
1:1 SB102 this text is not part of the board and is not sent
3:1 SB103 a code fence is not part of a board: take it out
4:1 SB105 `Title` is spelt `title`
5:11 SB107 a full-width character: write `=`
8:1 SB108 Markdown marks are not part of a board: take them out
8:3 SB105 `SHOT` is spelt `Shot`
8:3 SB109 a shot's head has a colon behind its number: `Shot 1:`
8:8 SB107 a full-width character: write `1`
9:1 SB108 Markdown marks are not part of a board: take them out
9:5 SB105 `Duration` is spelt `duration`
9:17 SB106 `7,5s` is written `7.5sec`
10:1 SB108 Markdown marks are not part of a board: take them out
10:17 SB112 a blank that is no plain space: write a space
12:1 SB104 this line goes on with the field above: indent it
13:1 SB108 Markdown marks are not part of a board: take them out
13:4 SB115 no blank line before shot 2
14:12 SB106 `0:07.5` is written `7.5sec`
15:1 SB116 a name stands at the start of its line
15:3 SB108 Markdown marks are not part of a board: take them out
18:1 SB105 `镜头３` is spelt `Shot 3`
18:1 SB115 no blank line before shot 3
18:3 SB107 a full-width character: write `3`
18:4 SB107 a full-width character: write `:`
19:1 SB105 `时长` is spelt `duration`
19:3 SB107 a full-width character: write `:`
19:4 SB106 `5秒` is written `5sec`
20:1 SB105 `场景` is spelt `Scene`
20:3 SB107 a full-width character: write `:`
21:1 SB103 a code fence is not part of a board: take it out
23:1 SB102 this text is not part of the board and is not sent
24:1 SB102 this text is not part of the board and is not sent
