Scene 1: The plane takes off.
=== expect
