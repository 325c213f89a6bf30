Shot 1:
duration: 40sec
Scene:
  The plane takes off.
  ---
  The plane lands.
=== settings
model = "sora-2-all"
=== expect
2:11 SB304 unsafe-fix
=== says
40 s
=== unsafe-fixed
Shot 1:
duration: 30sec
Scene:
  The plane takes off.
  ---
  The plane lands.
