Shot 1:
duration: 1.25sec
Scene: Frame 1 of a flipbook.

Shot 2:
duration: 1.25sec
Scene: Frame 2 of a flipbook.

Shot 3:
duration: 1.25sec
Scene: Frame 3 of a flipbook.

Shot 4:
duration: 1.25sec
Scene: Frame 4 of a flipbook.

Shot 5:
duration: 1.25sec
Scene: Frame 5 of a flipbook.

Shot 6:
duration: 1.25sec
Scene: Frame 6 of a flipbook.

Shot 7:
duration: 1.25sec
Scene: Frame 7 of a flipbook.

Shot 8:
duration: 1.25sec
Scene: Frame 8 of a flipbook.

Shot 9:
duration: 1.25sec
Scene: Frame 9 of a flipbook.

Shot 10:
duration: 1.25sec
Scene: Frame 10 of a flipbook.

Shot 11:
duration: 1.25sec
Scene: Frame 11 of a flipbook.

Shot 12:
duration: 1.25sec
Scene: Frame 12 of a flipbook.
=== board
{
  "shots": [
    {
      "duration": 1.25,
      "scene": "Frame 1 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 2 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 3 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 4 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 5 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 6 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 7 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 8 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 9 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 10 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 11 of a flipbook."
    },
    {
      "duration": 1.25,
      "scene": "Frame 12 of a flipbook."
    }
  ]
}
=== prompt
Shot 1:
duration: 1.25sec
Scene: Frame 1 of a flipbook.

Shot 2:
duration: 1.25sec
Scene: Frame 2 of a flipbook.

Shot 3:
duration: 1.25sec
Scene: Frame 3 of a flipbook.

Shot 4:
duration: 1.25sec
Scene: Frame 4 of a flipbook.

Shot 5:
duration: 1.25sec
Scene: Frame 5 of a flipbook.

Shot 6:
duration: 1.25sec
Scene: Frame 6 of a flipbook.

Shot 7:
duration: 1.25sec
Scene: Frame 7 of a flipbook.

Shot 8:
duration: 1.25sec
Scene: Frame 8 of a flipbook.

Shot 9:
duration: 1.25sec
Scene: Frame 9 of a flipbook.

Shot 10:
duration: 1.25sec
Scene: Frame 10 of a flipbook.

Shot 11:
duration: 1.25sec
Scene: Frame 11 of a flipbook.

Shot 12:
duration: 1.25sec
Scene: Frame 12 of a flipbook.
=== format
Shot 1:
duration: 1.25sec
Scene: Frame 1 of a flipbook.

Shot 2:
duration: 1.25sec
Scene: Frame 2 of a flipbook.

Shot 3:
duration: 1.25sec
Scene: Frame 3 of a flipbook.

Shot 4:
duration: 1.25sec
Scene: Frame 4 of a flipbook.

Shot 5:
duration: 1.25sec
Scene: Frame 5 of a flipbook.

Shot 6:
duration: 1.25sec
Scene: Frame 6 of a flipbook.

Shot 7:
duration: 1.25sec
Scene: Frame 7 of a flipbook.

Shot 8:
duration: 1.25sec
Scene: Frame 8 of a flipbook.

Shot 9:
duration: 1.25sec
Scene: Frame 9 of a flipbook.

Shot 10:
duration: 1.25sec
Scene: Frame 10 of a flipbook.

Shot 11:
duration: 1.25sec
Scene: Frame 11 of a flipbook.

Shot 12:
duration: 1.25sec
Scene: Frame 12 of a flipbook.
=== problems
