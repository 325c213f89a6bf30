Shot 1:
duration: 1e3sec
Scene: A.
=== refused
<text>:1:1: Shot 1: duration cannot be read
=== format
Shot 1:
duration: 1e3sec
Scene: A.
=== problems
