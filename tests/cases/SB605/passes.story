Shot 1:
duration: 5sec
Scene: At dawn the harbour lies still.
transition: dissolve 1sec

Shot 2:
duration: 5sec
Scene: At night the boats come home.
=== expect
