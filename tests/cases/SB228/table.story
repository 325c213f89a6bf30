| Shot | Duration | Notes |
|---|---|---|
| 1 | 3s | The plane takes off |
| 2 | 4s | The plane lands |
=== expect
1:1 SB228
=== unsafe-fixed
| Shot | Duration | Notes |
|---|---|---|
| 1 | 3s | The plane takes off |
| 2 | 4s | The plane lands |
