Shot 1:
duration: 10sec
Scene: The plane takes off.

Take 2: The plane lands.
note: no seconds yet
=== expect
5:1 SB224
=== says
`Take 2`
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

Take 2: The plane lands.
note: no seconds yet
