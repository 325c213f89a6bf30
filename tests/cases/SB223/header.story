mood: full of hope

Shot 1:
duration: 10sec
Scene: The plane takes off.
vfx: none
=== expect
1:1 SB223 `mood` is no field: its text is not sent. If it is to be filmed, put it into `style:`; if it is for people, into `note:`
6:1 SB223 `vfx` is no field: its text is not sent. If it is to be filmed, put it into `Scene:`; if it is for people, into `note:`
