Shot 1 (0:00-0:04): Wide shot, static camera. The fox from
image 1 sits on a hill.

Shot 2 (0:04-0:07): Medium shot, slow dolly in on the fox, which
yawns.
=== expect
1:1 SB228
=== unsafe-fixed
Shot 1 (0:00-0:04): Wide shot, static camera. The fox from
image 1 sits on a hill.

Shot 2 (0:04-0:07): Medium shot, slow dolly in on the fox, which
yawns.
