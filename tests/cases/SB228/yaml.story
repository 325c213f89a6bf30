title: Flight
shots:
  - shot: 1
    scene: The plane takes off.
  - shot: 2
    scene: The plane lands.
=== expect
3:3 SB228
=== unsafe-fixed
title: Flight
shots:
  - shot: 1
    scene: The plane takes off.
  - shot: 2
    scene: The plane lands.
