Shot 1:
duration: 10sec
Scene: The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. 
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes."
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes.
=== format
Shot 1:
duration: 10sec
Scene: The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes. The caravan crosses the dunes.
=== problems
