Shot 1: 5 sec – The plane takes off.
Scene: The plane takes off.

Shot 2: 12 angry men – the plane
Scene: The plane lands.
=== expect
1:1 SB205 unsafe-fix
4:1 SB205 unsafe-fix
=== says
`duration: 5sec`
=== unsafe-fixed
Shot 1: 5 sec – The plane takes off.
duration: 5sec
Scene: The plane takes off.

Shot 2: 12 angry men – the plane
duration: 5sec
Scene: The plane lands.
