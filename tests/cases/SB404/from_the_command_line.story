Shot 1:
duration: 10sec
Scene: The plane takes off.
=== asked
service = "kling"
=== expect
1:1 SB404
