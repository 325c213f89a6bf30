resolution: 720p
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
1:1 SB208 `resolution` is no field, so its text is not sent: write `size`
2:1 SB208 `include` is no field, so its text is not sent: write `use`
7:1 SB208 `length` is no field, so its text is not sent: put it into the `duration` that shot 1 has
8:1 SB208 `Transition to` is no field, so its text is not sent: write `transition`
12:1 SB208 `length` is no field, so its text is not sent: write `duration`
=== unsafe-fixed
resolution: 720p
include: cast.story

Shot 1:
duration: 10sec
Scene: The plane takes off.
length: a while
Transition to: the next one

Shot 2:
Scene: It lands.
length: a while
