Shot 1:
duration: 5-7sec
Scene: A.
=== refused
<text>:1:1: Shot 1: duration cannot be read
=== format
Shot 1:
duration: 5-7sec
Scene: A.
=== problems
