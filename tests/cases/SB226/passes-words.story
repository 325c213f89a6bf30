Shot 1:
duration: 10sec
Scene: The plane takes off.
  Later: it lands.
  The camera: shaken.
=== expect
