title: The flight

Scene: The plane takes off.
=== expect
3:1 SB207 no line begins a shot: put `Shot 1:` above `Scene`
=== unsafe-fixed
title: The flight

Shot 1:
Scene: The plane takes off.
