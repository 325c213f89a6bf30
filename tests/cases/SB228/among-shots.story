Shot 1:
duration: 5sec
Scene: The plane takes off.
SCENE 2 — 0:05–0:10
The plane lands.
=== expect
4:1 SB228
=== unsafe-fixed
Shot 1:
duration: 5sec
Scene: The plane takes off.
SCENE 2 — 0:05–0:10
The plane lands.
