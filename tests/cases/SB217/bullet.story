Shot 1:
duration: 7.5sec
Scene: The plane takes off.
  **Shot 2:** Landing
    duration: 5sec
    **Scene:** The plane lands.
=== expect
4:5 SB217 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
**Shot 2:** Landing
    duration: 5sec
    **Scene:** The plane lands.
