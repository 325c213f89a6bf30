Shot 1:
duration: 2sec
Scene: He whispers "I never wanted any of this, you know, not the house and not the boat" and goes.
=== expect
3:8 SB607
=== says
2 s
5 s
