model: sora-2-2025-10-06

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
