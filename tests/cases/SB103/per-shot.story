```
Shot 1:
duration: 5sec
Scene: A.
```
and
```
Shot 2:
duration: 5sec
Scene: B.
```
=== expect
1:1 SB103 a code fence is not part of a board: take it out
5:1 SB103 a code fence is not part of a board: take it out
7:1 SB103 a code fence is not part of a board: take it out
11:1 SB103 a code fence is not part of a board: take it out
=== fixed
Shot 1:
duration: 5sec
Scene: A.

and
Shot 2:
duration: 5sec
Scene: B.
