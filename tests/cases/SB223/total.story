Total Duration: 15 seconds
Runtime: 15 seconds
  or so

Shot 1:
duration: 15sec
Scene: The plane takes off.
=== expect
1:1 SB223 `Total Duration` is no field: a film's length is the sum of its shots. Take the line out
2:1 SB223 `Runtime` is no field: a film's length is the sum of its shots. Take the line out
=== fixed
# Total Duration: 15 seconds
# Runtime: 15 seconds
# or so

Shot 1:
duration: 15sec
Scene: The plane takes off.
