# top

# of one
Shot 1:
# under the head
duration: 5sec
# between
Scene: A.
# behind

# of two
Shot 2:
duration: 5sec
Scene: B.
# last
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "A.",
      "comments": [
        "of one",
        "under the head",
        "between",
        "behind"
      ]
    },
    {
      "duration": 5,
      "scene": "B.",
      "comments": [
        "of two",
        "last"
      ]
    }
  ],
  "comments": [
    "top"
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
# top

# of one
Shot 1:
# under the head
duration: 5sec
# between
Scene: A.
# behind

# of two
Shot 2:
duration: 5sec
Scene: B.
# last
=== problems
