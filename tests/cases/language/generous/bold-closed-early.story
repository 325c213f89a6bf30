Shot 1:
duration: 5sec
**Scene: The arrival.**
A woman walks into the **old** station.
**camera: slow** push in

Shot 2:
duration: 5sec
__Scene: It is gone.
  Dust settles.__
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "The arrival. A woman walks into the **old** station.",
      "camera": "slow push in"
    },
    {
      "duration": 5,
      "scene": "It is gone. Dust settles."
    }
  ]
}
=== prompt
Shot 1:
duration: 5sec
Scene: The arrival. A woman walks into the **old** station. Camera: slow push in

Shot 2:
duration: 5sec
Scene: It is gone. Dust settles.
=== format
Shot 1:
duration: 5sec
Scene: The arrival.
  A woman walks into the **old** station.
camera: slow push in

Shot 2:
duration: 5sec
Scene: It is gone.
  Dust settles.
=== problems
3:1 SB108
4:1 SB104
5:1 SB108
9:1 SB108
