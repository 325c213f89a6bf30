# storyboard: ignore-file[SB103] pasted as it came
```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

Enjoy!
Note: cheap.
=== expect
