reference: img/palne.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
Shot 2:
duration: 10sec
Scene: The plane takes off.
reference: img/plane.jpg
=== image img/plane.png 64x36
=== expect
1:12 SB501 unsafe-fix
9:12 SB501 unsafe-fix
=== says
`img/palne.png`
`img/plane.png`
`img/plane.jpg`
=== unsafe-fixed
reference: img/plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
Shot 2:
duration: 10sec
Scene: The plane takes off.
reference: img/plane.png
