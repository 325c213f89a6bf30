**Clip 1: Take-off**
duration: 5sec
Scene: The plane takes off.

**Clip 2: Landing**
duration: 5sec
Scene: The plane lands.
=== expect
1:3 SB224 unsafe-fix
5:3 SB224 unsafe-fix
=== says
`Clip 1`
`Clip 2`
=== unsafe-fixed
**Shot 1: Take-off**
duration: 5sec
Scene: The plane takes off.

**Shot 2: Landing**
duration: 5sec
Scene: The plane lands.
