Shot 1:
duration: 2sec
Scene: He whispers "I never wanted any of this, you know, not the house and not the boat" and goes.
=== expect
3:8 SB607 shot 1 has 15 words to speak in 2 s; about 6 fit: shorten them, or give the shot 5 s
