[Shot 1]
duration: 5sec
Scene: A.

**[Shot 2]** Two
duration: 5sec
Scene: B.

[Shot 3: Three]
duration: 5sec
Scene: C.

[Shot 4]: Four [wide]
duration: 5sec
Scene: D.

【镜头 5】
duration: 5sec
Scene: E.

[Shot 6
duration: 5sec
Scene: F.
=== expect
1:2 SB109 a shot's head has a colon behind its number: `Shot 1:`
5:4 SB109 a shot's head has a colon behind its number: `Shot 2:`
9:2 SB109 a shot's head stands in no brackets: `Shot 3:`
13:2 SB109 a shot's head has a colon behind its number: `Shot 4:`
17:2 SB109 a shot's head has a colon behind its number: `Shot 5:`
21:2 SB109 a shot's head has a colon behind its number: `Shot 6:`
=== fixed
Shot 1:
duration: 5sec
Scene: A.

**Shot 2: Two
duration: 5sec
Scene: B.

Shot 3: Three
duration: 5sec
Scene: C.

Shot 4: Four [wide]
duration: 5sec
Scene: D.

镜头 5:
duration: 5sec
Scene: E.

Shot 6:
duration: 5sec
Scene: F.
