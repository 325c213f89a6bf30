Shot 1:
duration: 10sec
Scene: The plane takes off.
mood: full of hope
=== expect
4:1 SB223 `mood` is no field: its text is not sent. If it is to be filmed, put it into `Scene:`; if it is for people, into `note:`
