  duration: 10sec
  Scene: The plane takes off.
=== expect
1:3 SB207 no line begins a shot: put `Shot 1:` above `duration`
=== unsafe-fixed
Shot 1:
  duration: 10sec
  Scene: The plane takes off.
