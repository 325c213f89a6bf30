character: @ 1,3

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:12 SB408
=== says
`@`
