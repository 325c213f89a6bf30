model: veo-3.1

Shot 1:
duration: 4sec
Scene: The plane takes off.

Shot 2:
duration: 4sec
Scene: The plane lands.
=== expect
1:8 SB413 veo-3.1 takes one shot in a prompt: each of the 2 is a job of its own, and they share only what their texts share
