Shot 1:
duration: 5sec
Scene: A.
# of one

# of two

Shot 2:
duration: 5sec
Scene: B.
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "A.",
      "comments": [
        "of one"
      ]
    },
    {
      "duration": 5,
      "scene": "B.",
      "comments": [
        "of two"
      ]
    }
  ]
}
=== prompt
Shot 1:
duration: 5sec
Scene: A.

Shot 2:
duration: 5sec
Scene: B.
=== format
Shot 1:
duration: 5sec
Scene: A.
# of one

# of two

Shot 2:
duration: 5sec
Scene: B.
=== problems
