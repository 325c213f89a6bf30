Shot 1:
duration: infsec
Scene: A.
=== refused
<text>:1:1: Shot 1: duration cannot be read
=== format
Shot 1:
duration: infsec
Scene: A.
=== problems
