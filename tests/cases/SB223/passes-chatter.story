Shot 1:
duration: 10sec
Scene: The plane takes off.
```
Hope it helps: ask me for more
=== expect
