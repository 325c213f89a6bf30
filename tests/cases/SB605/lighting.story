Shot 1:
duration: 5sec
Scene: The harbour.
lighting: soft light in the morning

Shot 2:
duration: 5sec
Scene: The harbour at night.
=== expect
8:20 SB605
