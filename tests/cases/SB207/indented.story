  duration: 10sec
  Scene: The plane takes off.
=== expect
1:3 SB207 unsafe-fix
=== unsafe-fixed
Shot 1:
  duration: 10sec
  Scene: The plane takes off.
