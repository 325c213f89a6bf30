Shot 1:
duration: 5sec
Description: The plane takes off.
=== expect
