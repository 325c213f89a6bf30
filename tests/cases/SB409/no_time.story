character: https://example.com/mara.mp4 @ 2,2

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:12 SB409 the character is seen from second 2 to 2, for no time at all: write where it ends
=== unsafe-fixed
character: https://example.com/mara.mp4 @ 2,2

Shot 1:
duration: 10sec
Scene: The plane takes off.
