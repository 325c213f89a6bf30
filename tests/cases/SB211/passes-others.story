Shot 1:
duration:
Scene:
=== expect
