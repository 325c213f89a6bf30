character: https://example.com/mara.mp4 @

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:12 SB408 the character has no seconds after the `@`; write `character: https://example.com/clip.mp4 @ 1,3`
