Scene 1: The plane takes off.
duration: 5sec

Scene 2: The plane lands.
duration: 5sec
=== expect
