Shot 1:
duration: 5sec
Scene: At dawn the harbour lies still.

Shot 2:
duration: 5sec
Scene: At night the boats come home.
=== expect
7:8 SB605
