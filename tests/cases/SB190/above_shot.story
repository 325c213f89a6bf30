# storyboard: ignore[SB191] nothing is wrong with what follows
Shot 1:
duration: 15sec
Scene: The plane takes off.
=== expect
1:1 SB190 fix
=== fixed
Shot 1:
duration: 15sec
Scene: The plane takes off.
