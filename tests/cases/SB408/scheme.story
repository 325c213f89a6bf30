character: ftp://example.com/mara.mp4

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:12 SB408 the character is not a URL: the clip must be on the web, at http:// or https://; write `character: https://example.com/clip.mp4 @ 1,3`
