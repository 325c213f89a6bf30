# storyboard: ignore-file[SB108] pasted as it came
### Shot 1
- **duration:** 5sec
- **Scene**: A.

**Shot 2: Two**
1. duration: 5sec
**Scene: B.**
=== expect
