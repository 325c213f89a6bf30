```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

Enjoy!
Note: cheap.
=== expect
1:1 SB103 a code fence is not part of a board: take it out
5:1 SB103 a code fence is not part of a board: take it out
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

Enjoy!
# Note: cheap.
