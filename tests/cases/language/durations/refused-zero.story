Shot 1:
duration: 0sec
Scene: A.
=== refused
<text>:1:1: Shot 1: duration is 0 seconds
=== format
Shot 1:
duration: 0sec
Scene: A.
=== problems
