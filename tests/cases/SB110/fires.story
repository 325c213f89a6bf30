Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:1 SB110 the file starts with an invisible byte-order mark: save it as UTF-8 without one
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
