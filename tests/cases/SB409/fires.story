character: https://example.com/mara.mp4 @ 3,1

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:12 SB409 the character's seconds end before they start: write `@ 1,3`
=== unsafe-fixed
character: https://example.com/mara.mp4 @ 1,3

Shot 1:
duration: 10sec
Scene: The plane takes off.
