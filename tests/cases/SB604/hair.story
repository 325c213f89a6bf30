Shot 1:
duration: 5sec
Scene: The girl with long red hair runs.

Shot 2:
duration: 5sec
Scene: Close on the girl with black hair.
=== expect
7:31 SB604
=== says
`let girl = …`
`{girl}`
