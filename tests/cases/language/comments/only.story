# nothing
# yet
=== board
{
  "comments": [
    "nothing",
    "yet"
  ]
}
=== prompt

=== format
# nothing
# yet
=== problems
