Shot 1:
duration: 20sec
Scene: The plane takes off, circles the tower and lands.
=== expect
2:11 SB304
=== says
sora-2-all is assumed
