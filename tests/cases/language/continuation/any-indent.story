Shot 1:
duration: 10sec
Scene: One.
 Two.
	Three.
        Four.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "One. Two. Three. Four."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: One. Two. Three. Four.
=== format
Shot 1:
duration: 10sec
Scene: One.
  Two.
  Three.
  Four.
=== problems
5:1 SB112
