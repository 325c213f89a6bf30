Shot 1:
sound: wind
Scene: A pilot climbs in.
camera: slow dolly in
duration: 10sec
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "A pilot climbs in.",
      "camera": "slow dolly in",
      "sound": "wind"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: A pilot climbs in. Camera: slow dolly in. Sound: wind
=== format
Shot 1:
sound: wind
Scene: A pilot climbs in.
camera: slow dolly in
duration: 10sec
=== problems
