### Shot 1
- **duration:** 5sec
- **Scene**: A.

**Shot 2: Two**
1. duration: 5sec
**Scene: B.**
=== expect
1:1 SB108 Markdown marks are not part of a board: take them out
2:1 SB108 Markdown marks are not part of a board: take them out
3:1 SB108 Markdown marks are not part of a board: take them out
5:1 SB108 Markdown marks are not part of a board: take them out
6:1 SB108 Markdown marks are not part of a board: take them out
7:1 SB108 Markdown marks are not part of a board: take them out
=== fixed
Shot 1
duration: 5sec
Scene: A.

Shot 2: Two
duration: 5sec
Scene: B.
