Shot 1:
duration: 10sec
Visual: A red plane takes off.
Description: It is dawn
Camera angle: low
Camera movement: slow push in
Audio: wind
Music: a lone piano.
SFX: engine
=== expect
3:1 SB208 unsafe-fix
4:1 SB208
5:1 SB208 unsafe-fix
6:1 SB208
7:1 SB208 unsafe-fix
8:1 SB208
9:1 SB208
=== says
`Visual`
`Camera angle`
`Camera movement`
`Audio`
`sound`
`Music`
`SFX`
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: A red plane takes off.
  It is dawn
camera: low;
  slow push in
sound: wind;
  a lone piano.
  engine
