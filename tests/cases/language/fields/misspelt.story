Shot 1:
duraton: 10sec
Scene: A.
=== refused
<text>:1:1: Shot 1: duration is missing
=== format
Shot 1:
duraton: 10sec
Scene: A.
=== problems
