Shot 1:
duration: 10sec
Scene: {"a": 1} and {two words} and {{name}}.
=== expect
