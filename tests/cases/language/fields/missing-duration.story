Shot 1:
Scene: A.
=== refused
<text>:1:1: Shot 1: duration is missing
=== format
Shot 1:
Scene: A.
=== problems
