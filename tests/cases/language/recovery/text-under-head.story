Shot 1:
The plane takes off.
duration: 10sec
=== refused
<text>:1:1: Shot 1: scene is missing or empty
=== format
Shot 1:
The plane takes off.
duration: 10sec
=== problems
2:1 SB101
