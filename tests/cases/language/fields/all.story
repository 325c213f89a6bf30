Shot 1:
duration: 10sec
Scene: A pilot climbs in
action: she closes the canopy
dialogue: "Clear!"
camera: slow dolly in
lighting: low sun
sound: wind
transition: fade 0.5sec
reference: cockpit.png
note: ask Mia
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A pilot climbs in",
      "action": "she closes the canopy",
      "dialogue": "\"Clear!\"",
      "camera": "slow dolly in",
      "lighting": "low sun",
      "sound": "wind",
      "transition": {
        "kind": "fade",
        "seconds": 0.5
      },
      "reference": "cockpit.png",
      "note": "ask Mia"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A pilot climbs in. she closes the canopy. Dialogue: "Clear!" Camera: slow dolly in. Lighting: low sun. Sound: wind
=== format
Shot 1:
duration: 10sec
Scene: A pilot climbs in
action: she closes the canopy
dialogue: "Clear!"
camera: slow dolly in
lighting: low sun
sound: wind
transition: fade 0.5sec
reference: cockpit.png
note: ask Mia
=== problems
