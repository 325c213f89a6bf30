Shto 1:
duration: 10sec
Scene: A.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
=== board
{
  "shots": [
    {
      "duration": 7.5,
      "scene": "The plane lands."
    }
  ],
  "extra": {
    "duration": "10sec",
    "Scene": "A."
  }
}
=== prompt
Shot 1:
duration: 7.5sec
Scene: The plane lands.
=== format
Shto 1:
duration: 10sec
Scene: A.

Shot 1:
duration: 7.5sec
Scene: The plane lands.
=== problems
