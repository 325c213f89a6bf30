order: style, scene, camrea, scene

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:22 SB219 `camrea` is no field that is spoken: did you mean `camera`?
1:30 SB219 `scene` is named twice: take one out
=== unsafe-fixed
order: style, scene, camera

Shot 1:
duration: 10sec
Scene: The plane takes off.
