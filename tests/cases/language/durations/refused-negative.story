Shot 1:
duration: -2sec
Scene: A.
=== refused
<text>:1:1: Shot 1: duration is negative
=== format
Shot 1:
duration: -2sec
Scene: A.
=== problems
