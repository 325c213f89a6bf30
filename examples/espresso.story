# A 15 second product film: one clip of sora-2-all.
title: The morning machine
model: sora-2-all
# storyboard: ignore[SB421] a wide film, though no page states wide sizes for this model
size: 1280x720
style: premium product film, macro lens, shallow depth of field, warm window light

let machine = a small brushed-steel espresso machine with a walnut handle

Shot 1: Switch
duration: 2.5sec
Scene: A finger presses the single round button of {machine}; a ring of light wakes up around it.
camera: macro, locked off
sound: one soft click, then a low hum

Shot 2: Bloom
duration: 4sec
Scene: Two threads of dark coffee fall into a glass cup and bloom into golden crema.
camera: extreme close-up, slow push in
lighting: back light through the glass

Shot 3: Steam
duration: 4.5sec
Scene: Steam curls past the walnut handle of {machine} while rain runs down the window behind it.
camera: slow slide from left to right
sound: rain, far traffic

Shot 4: Sip
duration: 4sec
Scene: A woman in a grey pullover lifts the cup, closes her eyes and takes the first sip.
camera: medium close-up, static
lighting: soft morning light from the left
