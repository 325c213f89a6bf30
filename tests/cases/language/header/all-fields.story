title: First flight
model: sora-2-pro-all
service: cometapi
size: 1280x720
style: 35mm film
reference: plane.png
character: https://example.com/mia.mp4 @ 1,3
note: for Mia

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane takes off."
    },
    {
      "duration": 7.5,
      "scene": "The plane lands."
    }
  ],
  "title": "First flight",
  "model": "sora-2-pro-all",
  "service": "cometapi",
  "size": "1280x720",
  "style": "35mm film",
  "reference": "plane.png",
  "character": {
    "url": "https://example.com/mia.mp4",
    "start": "1",
    "end": "3"
  },
  "note": "for Mia"
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off. Style: 35mm film

Shot 2:
duration: 7.5sec
Scene: The plane lands. Style: 35mm film
=== format
title: First flight
model: sora-2-pro-all
service: cometapi
size: 1280x720
style: 35mm film
reference: plane.png
character: https://example.com/mia.mp4 @ 1,3
note: for Mia

Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== problems
