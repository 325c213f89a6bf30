Shot 1:
duration: 5sec
Scene: At dawn the harbour lies still.

Shot 2:
duration: 5sec
Scene: At night the boats come home.
=== expect
7:8 SB605 shot 1 is filmed at dawn, shot 2 at night: mark the jump, with `transition: dissolve 1sec` in shot 1 or a line `---` between the two
