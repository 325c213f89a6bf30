reference: plane.png/plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image plane.png 1280x720
=== expect
1:12 SB501
=== says
`plane.png/plane.png`
