
Shot 1:
duration: 10sec
Scene: The plane takes off.
size: 720p
use: cast.story
order: camera, camera
=== expect
5:1 SB209
6:1 SB209
7:1 SB209
=== says
`size`
`use`
`order`
=== unsafe-fixed

Shot 1:
duration: 10sec
Scene: The plane takes off.
size: 720p
use: cast.story
order: camera, camera
