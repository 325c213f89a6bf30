Shot 1:
Scene: The plane takes off.
  Shot 2:
  duration: 5sec
  Scene: The plane lands.
duration: 10sec
=== expect
3:3 SB217 `Shot 2:` stands inside the text of `Scene`, so no shot begins here: put it at the start of its line, or take the colon out
=== unsafe-fixed
Shot 1:
Scene: The plane takes off.
  Shot 2:
  duration: 5sec
  Scene: The plane lands.
duration: 10sec
