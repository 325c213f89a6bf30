Shot 1:
duration: long
Scene: A.
=== refused
<text>:1:1: Shot 1: duration cannot be read
=== format
Shot 1:
duration: long
Scene: A.
=== problems
