Shot 1:
duration: 5sec
Scene: The plane takes off.
=== asked
model = "gen4.5"
=== expect
1:1 SB305
