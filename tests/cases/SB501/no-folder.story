reference: images/plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== image img/plane.png 64x36
=== expect
1:12 SB501
=== says
`images/plane.png`
`images`
