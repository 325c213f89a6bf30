Shot 1:
duration: 10sec
Scene: --- a dash ---
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "--- a dash ---"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: --- a dash ---
=== format
Shot 1:
duration: 10sec
Scene: --- a dash ---
=== problems
