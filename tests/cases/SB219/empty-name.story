order: scene,, nothing

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:14 SB219 a name is missing between the commas: it can name scene, action, dialogue, camera, lighting, sound, style
1:16 SB219 `nothing` is no field that is spoken: it can name scene, action, dialogue, camera, lighting, sound, style
=== unsafe-fixed
order: scene

Shot 1:
duration: 10sec
Scene: The plane takes off.
