model: sora-2
service: cometapi
character: https://example.com/mara.mp4 @ 1,3

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
3:12 SB407 unsafe-fix
=== unsafe-fixed
model: sora-2
service: cometapi
# character: https://example.com/mara.mp4 @ 1,3

Shot 1:
duration: 8sec
Scene: The plane takes off.
