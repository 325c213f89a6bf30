Shot 1:
duration: 5sec
Scene: The harbour.
lighting: soft light in the morning

Shot 2:
duration: 5sec
Scene: The harbour at night.
=== expect
8:20 SB605 shot 1 is filmed in the morning, shot 2 at night: mark the jump, with `transition: dissolve 1sec` in shot 1 or a line `---` between the two
