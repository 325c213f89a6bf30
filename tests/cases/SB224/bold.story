**Scene 1: The plane takes off.**
duration: 5sec

**Scene 2:** The plane lands.
duration: 5sec
=== expect
1:3 SB224 unsafe-fix
4:3 SB224 unsafe-fix
=== unsafe-fixed
Shot 1:
Scene: The plane takes off.
duration: 5sec

**Shot 2:**
Scene: The plane lands.
duration: 5sec
