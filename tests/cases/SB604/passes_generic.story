Shot 1:
duration: 5sec
Scene: A man in a red coat sits.

Shot 2:
duration: 5sec
Scene: A man in a blue coat stands.
=== expect
