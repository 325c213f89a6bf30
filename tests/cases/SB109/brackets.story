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
1:2 SB109 fix
5:4 SB109 fix
9:2 SB109 fix
13:2 SB109 fix
17:2 SB109 fix
21:2 SB109 fix
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
