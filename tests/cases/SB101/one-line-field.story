Shot 1:
duration: 10sec
and a bit
Scene: A.
=== expect
3:1 SB101 this line belongs to nothing: `duration` takes one line. Begin it with a field such as `Scene:`, or with `#` as a comment
=== unsafe-fixed
Shot 1:
duration: 10sec
# and a bit
Scene: A.
