Shot 1:
duration: 10sec
Scene: The plane takes off.
Description: It is dawn.
length: 5sec
=== expect
4:1 SB208 unsafe-fix
5:1 SB208
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
  It is dawn.
length: 5sec
