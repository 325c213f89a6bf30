Shot 1: Take-off
duration: 10sec
Scene: The plane takes off.
=== expect
