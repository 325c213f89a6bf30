model: sora-2-pro-all
style: handheld camera

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
