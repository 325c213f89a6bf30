dimensions: 720p
include: cast.story

Shot 1:
duration: 10sec
Scene: The plane takes off.
length: a while
Transition to: the next one

Shot 2:
Scene: It lands.
length: a while
=== expect
1:1 SB208
2:1 SB208
7:1 SB208
8:1 SB208
12:1 SB208
=== says
`dimensions`
`size`
`include`
`use`
`Transition to`
`transition`
=== unsafe-fixed
dimensions: 720p
include: cast.story

Shot 1:
duration: 10sec
Scene: The plane takes off.
length: a while
Transition to: the next one

Shot 2:
Scene: It lands.
length: a while
