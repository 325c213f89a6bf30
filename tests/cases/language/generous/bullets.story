Shot 1:
- duration: 7.5sec
- Scene: The plane takes off.
* camera: pan
• sound: wind
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane takes off.",
      "camera": "pan",
      "sound": "wind"
    }
  ]
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane takes off. Camera: pan. Sound: wind
=== format
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
camera: pan
sound: wind
=== problems
2:1 SB108
3:1 SB108
4:1 SB108
5:1 SB108
