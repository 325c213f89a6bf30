Shot 1:
duration: 10sec
Scene: تقلع الطائرة عند الغروب.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "تقلع الطائرة عند الغروب."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: تقلع الطائرة عند الغروب.
=== format
Shot 1:
duration: 10sec
Scene: تقلع الطائرة عند الغروب.
=== problems
