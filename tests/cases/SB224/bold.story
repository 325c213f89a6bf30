**Scene 1: The plane takes off.**
duration: 5sec

**Scene 2:** The plane lands.
duration: 5sec
=== expect
1:3 SB224 `Scene 1` begins no shot: write `Shot 1:`
4:3 SB224 `Scene 2` begins no shot: write `Shot 2:`
=== unsafe-fixed
Shot 1:
Scene: The plane takes off.
duration: 5sec

**Shot 2:**
Scene: The plane lands.
duration: 5sec
