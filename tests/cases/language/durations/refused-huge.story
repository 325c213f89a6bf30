Shot 1:
duration: 99999999999sec
Scene: A.
=== refused
<text>:1:1: Shot 1: duration is longer than any film
=== format
Shot 1:
duration: 99999999999sec
Scene: A.
=== problems
