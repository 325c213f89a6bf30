Shot 1:
duration: 10sec
Scene: The plane takes off.
=== settings
model = "sorra-2"
=== expect
1:1 SB401
