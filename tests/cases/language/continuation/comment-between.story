Shot 1:
duration: 10sec
Scene: One.
  # not this
  Two.
# nor this
  Three.
=== board
{
  "shots": [
    {
      "duration": 10,
      "scene": "One. Two. Three.",
      "comments": [
        "not this",
        "nor this"
      ]
    }
  ]
}
=== prompt
Shot 1:
duration: 10sec
Scene: One. Two. Three.
=== format
Shot 1:
duration: 10sec
Scene: One.
  # not this
  Two.
  # nor this
  Three.
=== problems
