Shot 1:
duration: 1.0005sec
Scene: A.
=== refused
<text>:1:1: Shot 1: duration is finer than a millisecond
=== format
Shot 1:
duration: 1.0005sec
Scene: A.
=== problems
