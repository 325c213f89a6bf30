character: https://example.com/mara.mp4 @ 1,1.5

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:12 SB417 the character's seconds span 0.5 s; 1 to 3 s are known to work
