title: The dog
model: sora-2-all

```
| Scene | Title | Description | Visuals | Length |
| --- | --- | --- | --- | --- |
| Scene 1 | Run | A dog runs. | A wide beach. | 5 seconds |
| Scene 2 | Catch | It catches a ball. | Sand flies. | 10 seconds |
```
=== expect
5:1 SB227 unsafe-fix
=== unsafe-fixed
title: The dog
model: sora-2-all

```
# | Scene | Title | Description | Visuals | Length |
# | --- | --- | --- | --- | --- |
# | Scene 1 | Run | A dog runs. | A wide beach. | 5 seconds |
# | Scene 2 | Catch | It catches a ball. | Sand flies. | 10 seconds |

Shot 1: Run
duration: 5sec
Scene: A dog runs. A wide beach.

Shot 2: Catch
duration: 10sec
Scene: It catches a ball. Sand flies.

```
