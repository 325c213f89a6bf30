Shot 1:
duration: 10sec
=== refused
<text>:1:1: Shot 1: scene is missing or empty
=== format
Shot 1:
duration: 10sec
=== problems
