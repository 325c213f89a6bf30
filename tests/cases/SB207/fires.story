title: The flight

Scene: The plane takes off.
=== expect
3:1 SB207 unsafe-fix
=== unsafe-fixed
title: The flight

Shot 1:
Scene: The plane takes off.
