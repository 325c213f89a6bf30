Shot 1:
duration: 10sec
Scene: The plane takes off.

| Shot | Scene |
| --- | --- |
| 2 | The plane lands. |
=== expect
