**Clip 1: Take-off**
duration: 5sec
Scene: The plane takes off.

**Clip 2: Landing**
duration: 5sec
Scene: The plane lands.
=== expect
1:3 SB224 `Clip 1` begins no shot: write `Shot 1:`
5:3 SB224 `Clip 2` begins no shot: write `Shot 2:`
=== unsafe-fixed
**Shot 1: Take-off**
duration: 5sec
Scene: The plane takes off.

**Shot 2: Landing**
duration: 5sec
Scene: The plane lands.
