Shot 1:
duration: 10sec
Scene: A medium shot: the plane from shot 2, taken by a moonshot 3: crew.
  # Shot 2: later
  A long shot of it.
=== expect
