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
1:8 SB615 the marks around '35mm' are sent as they stand: a scene has no bold words
2:26 SB615 the marks around 'red' are sent as they stand: a scene has no bold words
6:12 SB615 the marks around 'old biplane' are sent as they stand: a scene has no bold words
6:39 SB615 the marks around '{pilot}' are sent as they stand: a scene has no bold words
8:18 SB615 the marks around 'turns' are sent as they stand: a scene has no bold words
9:3 SB615 the marks around 'boat' are sent as they stand: a scene has no bold words
10:9 SB615 the marks around 'low' are sent as they stand: a scene has no bold words
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
