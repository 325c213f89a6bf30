### Shot 1
- **duration:** 5sec
- **Scene**: A.

**Shot 2: Two**
1. duration: 5sec
**Scene: B.**
=== expect
1:1 SB108 fix
2:1 SB108 fix
3:1 SB108 fix
5:1 SB108 fix
6:1 SB108 fix
7:1 SB108 fix
=== fixed
Shot 1
duration: 5sec
Scene: A.

Shot 2: Two
duration: 5sec
Scene: B.
