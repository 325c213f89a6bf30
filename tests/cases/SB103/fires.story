```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

Enjoy!
Note: cheap.
=== expect
1:1 SB103 fix
5:1 SB103 fix
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.

Enjoy!
# Note: cheap.
