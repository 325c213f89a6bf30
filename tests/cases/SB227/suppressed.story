# storyboard: ignore-file[SB227] the table is filled in later
| Shot | Scene |
| --- | --- |
| 1 | The plane lands. |
=== expect
