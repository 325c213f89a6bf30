Shot 1:
duration: 7.5sec
Scene: The plane takes off. Shot 2: The plane lands.
=== expect
3:29 SB217
