Shot 1:
duration: 10sec
---
Scene: The plane takes off.

Shot 2:
duration: 10sec
Scene: The plane lands.
=== expect
3:1 SB218 `---` among the fields of shot 1 cuts behind that shot: put it before shot 2; where this shot may be split, indent it under `Scene:`
