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
1:1 SB103 fix
5:1 SB103 fix
7:1 SB103 fix
11:1 SB103 fix
=== fixed
Shot 1:
duration: 5sec
Scene: A.

and
Shot 2:
duration: 5sec
Scene: B.
