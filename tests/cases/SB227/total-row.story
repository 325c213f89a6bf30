| # | Time | Visual |
| --- | --- | --- |
| 1 | 4s | A dog sleeps. |
| 2 | 8s | The dog wakes up. |
| **Total** | 12s | — |
=== expect
1:1 SB227 unsafe-fix
=== unsafe-fixed
# | # | Time | Visual |
# | --- | --- | --- |
# | 1 | 4s | A dog sleeps. |
# | 2 | 8s | The dog wakes up. |
# | **Total** | 12s | — |

Shot 1:
duration: 4sec
Scene: A dog sleeps.

Shot 2:
duration: 8sec
Scene: The dog wakes up.
