Here is your storyboard:

| Shot | Duration | Visual | Camera | Audio | Mood |
|------|:--------:|--------|--------|-------|------|
| 1 | 5s | **A dog** runs on the beach. | wide<br>low | waves | warm |
| 2 | 0:05-0:10 | The dog catches a ball \| stick. | - | | bright |
| **3** | soon | It shakes.
Let me know!
=== expect
3:1 SB227 unsafe-fix
=== unsafe-fixed
Here is your storyboard:

# | Shot | Duration | Visual | Camera | Audio | Mood |
# |------|:--------:|--------|--------|-------|------|
# | 1 | 5s | **A dog** runs on the beach. | wide<br>low | waves | warm |
# | 2 | 0:05-0:10 | The dog catches a ball \| stick. | - | | bright |
# | **3** | soon | It shakes.

Shot 1:
duration: 5sec
Scene: A dog runs on the beach. Mood: warm
camera: wide; low
sound: waves

Shot 2:
duration: 5sec
Scene: The dog catches a ball | stick. Mood: bright

Shot 3:
# no duration stated: add `duration: …sec`
Scene: It shakes.
note: Duration: soon

Let me know!
