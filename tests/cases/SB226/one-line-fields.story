Shot 1:
duration: 10sec
Scene: The plane takes off.
  transition: wipe
  duration: 5sec
  and so on
  reference: a.png
=== expect
4:3 SB226
5:3 SB226
7:3 SB226 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
  transition: wipe
  duration: 5sec
  and so on
reference: a.png
