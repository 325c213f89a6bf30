Shot 1:
duration: 10sec
Scene: The plane takes off.
camera:
=== expect
4:1 SB211 `camera` has no text: write it, or take the line out
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
