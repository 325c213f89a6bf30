Shot 1:
duration: 10sec
Scene: The plane takes off.
  transition: wipe
  duration: 5sec
  and so on
  reference: a.png
=== expect
4:3 SB226 `transition:` is indented, so it is text of `Scene`: put it at the start of its line
5:3 SB226 `duration:` is indented, so it is text of `Scene`: put it at the start of its line
7:3 SB226 `reference:` is indented, so it is text of `Scene`: put it at the start of its line
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
  transition: wipe
  duration: 5sec
  and so on
reference: a.png
