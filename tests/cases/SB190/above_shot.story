# storyboard: ignore[SB191] nothing is wrong with what follows
Shot 1:
duration: 15sec
Scene: The plane takes off.
=== expect
1:1 SB190 Nothing here is held back by this: SB191 finds nothing. Take SB191 out
=== fixed
Shot 1:
duration: 15sec
Scene: The plane takes off.
