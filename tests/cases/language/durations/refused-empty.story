Shot 1:
duration: 
Scene: A.
=== refused
<text>:1:1: Shot 1: duration is empty
=== format
Shot 1:
duration:
Scene: A.
=== problems
