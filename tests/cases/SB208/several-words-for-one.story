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
3:1 SB208 `Visual` is no field, so its text is not sent: write `Scene`
4:1 SB208 `Description` is no field, so its text is not sent: put it into the `Scene` that shot 1 has
5:1 SB208 `Camera angle` is no field, so its text is not sent: write `camera`
6:1 SB208 `Camera movement` is no field, so its text is not sent: put it into the `camera` that shot 1 has
7:1 SB208 `Audio` is no field, so its text is not sent: write `sound`
8:1 SB208 `Music` is no field, so its text is not sent: put it into the `sound` that shot 1 has
9:1 SB208 `SFX` is no field, so its text is not sent: put it into the `sound` that shot 1 has
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
