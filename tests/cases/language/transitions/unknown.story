Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: wipe 1sec

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== refused
<text>:4:1: transition `wipe 1sec` is unknown; write `cut`, `fade 0.5sec` or `dissolve 1sec`
=== format
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: wipe 1sec

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
