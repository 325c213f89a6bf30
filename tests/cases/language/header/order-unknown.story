order: camera, smell

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== refused
<text>:1:1: order has unknown field 'smell'; choose from scene, action, dialogue, camera, lighting, sound, style
=== format
order: camera, smell

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
