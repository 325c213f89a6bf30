model: zzz

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB401
=== says
`storyboard models`
=== unsafe-fixed
model: zzz

Shot 1:
duration: 10sec
Scene: The plane takes off.
