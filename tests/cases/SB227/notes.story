| Shot | Duration | Notes |
|---|---|---|
| 1 | 3s | The plane takes off |
| 2 | 4s | The plane lands |
=== expect
1:1 SB227 unsafe-fix
=== unsafe-fixed
# | Shot | Duration | Notes |
# |---|---|---|
# | 1 | 3s | The plane takes off |
# | 2 | 4s | The plane lands |

Shot 1:
duration: 3sec
Scene: The plane takes off

Shot 2:
duration: 4sec
Scene: The plane lands
