SHOT 1 (0:00-0:04) — Bus stop
EFFECT: slow pan
Visible: a boy

SHOT 2 (0:04-0:08) — Umbrella
EFFECT: light
Visible: an umbrella
=== expect
1:1 SB228
=== unsafe-fixed
SHOT 1 (0:00-0:04) — Bus stop
EFFECT: slow pan
Visible: a boy

SHOT 2 (0:04-0:08) — Umbrella
EFFECT: light
Visible: an umbrella
