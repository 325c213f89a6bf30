# storyboard: ignore-file[SB219] on purpose, for this example

order: style, scene, camrea, scene

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
