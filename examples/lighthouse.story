# A 25 second scene: one clip of sora-2-pro-all.
title: The keeper's last night
model: sora-2-pro-all
# storyboard: ignore[SB421] a wide film, though no page states wide sizes for this model
size: 1280x720
style: cinematic, 35mm film, muted blue palette, natural motion

let keeper = an old lighthouse keeper with a white beard and a navy coat

Shot 1: The storm
duration: 6sec
Scene: Waves break over black rocks at the foot of a lighthouse, its beam cutting through heavy rain.
camera: wide aerial, slow descent
sound: surf and wind

Shot 2: The stairs
duration: 6sec
Scene: {keeper} climbs a spiral staircase with a brass lantern, his shadow turning on the wall.
camera: low angle, following upwards
sound: boots on iron, wind outside

Shot 3: The lamp
duration: 7sec
Scene: {keeper} polishes the great glass lens; his face is broken into a hundred reflections.
camera: close-up through the lens, slow rack focus
lighting: warm lamp light against blue night

Shot 4: The light goes on
duration: 6sec
Scene: Dawn. The sea is flat and silver, and behind the keeper the lamp turns off by itself.
camera: static wide shot from behind
sound: a single gull
