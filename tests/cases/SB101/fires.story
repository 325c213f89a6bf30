Shot 1:
duration: 7.5sec
Scene: The plane takes off.

camera pans left

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== expect
5:1 SB101 this line is not part of the board: begin it with a field such as `Scene:`, indent it under the field it goes on with, or make it a comment with `#`
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

# camera pans left

Shot 2:
duration: 7.5sec
Scene: The plane lands.
