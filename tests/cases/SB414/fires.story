model: kling-3.0

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB414 of Kling only the limits are known: `make` cannot film there, `prompt` prints what to copy
