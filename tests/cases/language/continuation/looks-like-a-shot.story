Shot 1:
duration: 10sec
Scene: The slate says
  Shot 3:
  duration: 5sec
  Scene: none
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "The slate says Shot 3: duration: 5sec Scene: none"
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: The slate says Shot 3: duration: 5sec Scene: none
=== format
Shot 1:
duration: 10sec
Scene: The slate says
  Shot 3:
  duration: 5sec
  Scene: none
=== problems
