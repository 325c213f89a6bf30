Shot 1:
duration: 10sec
Scene: The plane takes off.
Description: It is dawn.
length: 5sec
=== expect
4:1 SB208 `Description` is no field, so its text is not sent: put it into the `Scene` that shot 1 has
5:1 SB208 `length` is no field, so its text is not sent: put it into the `duration` that shot 1 has
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
  It is dawn.
length: 5sec
