title: First flight
model: sora-2-all
# storyboard: ignore[SB421] a wide film, though no page states wide sizes for this model
size: 1280x720

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
