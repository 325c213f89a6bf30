Shot 1:
duration: 10sec
Scene: A.
  camera: broken, says the note
=== expect
