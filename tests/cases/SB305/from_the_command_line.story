Shot 1:
duration: 5sec
Scene: The plane takes off.
=== asked
model = "seedance-2.5"
=== expect
1:1 SB305
