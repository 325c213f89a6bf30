Total Duration: 15 seconds
Runtime: 15 seconds
  or so

Shot 1:
duration: 15sec
Scene: The plane takes off.
=== expect
1:1 SB223 fix
2:1 SB223 fix
=== fixed
# Total Duration: 15 seconds
# Runtime: 15 seconds
# or so

Shot 1:
duration: 15sec
Scene: The plane takes off.
