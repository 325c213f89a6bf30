Shot 1:
duration: 10sec
Scene: The plane takes off.
  Shot 2:
  Scene: The plane lands.
  Shot 3:
  duration: 5sec
=== expect
4:3 SB217 `Shot 2:` stands inside the text of `Scene`, so no shot begins here: put it at the start of its line, or take the colon out
6:3 SB217 `Shot 3:` stands inside the text of `Scene`, so no shot begins here: put it at the start of its line, or take the colon out
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
  Shot 2:
  Scene: The plane lands.
  Shot 3:
  duration: 5sec
