style: **35mm** film
let pilot = a woman in a `red` jacket

Shot 1:
duration: 10sec
Scene: The **old biplane** lifts off, __{pilot}__ at the stick.
  It climbs **into
  the sun**, and **turns**.
A **boat** below: it turns too.
camera: **low** angle
note: **not** sent
=== expect
1:8 SB615 unsafe-fix
2:26 SB615 unsafe-fix
6:12 SB615 unsafe-fix
6:39 SB615 unsafe-fix
8:18 SB615 unsafe-fix
9:3 SB615
10:9 SB615 unsafe-fix
=== unsafe-fixed
style: 35mm film
let pilot = a woman in a red jacket

Shot 1:
duration: 10sec
Scene: The old biplane lifts off, {pilot} at the stick.
  It climbs **into
  the sun**, and turns.
A **boat** below: it turns too.
camera: low angle
note: **not** sent
