character: https://example.com/mara.mp4 @ 2,2

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:12 SB409
=== unsafe-fixed
character: https://example.com/mara.mp4 @ 2,2

Shot 1:
duration: 10sec
Scene: The plane takes off.
