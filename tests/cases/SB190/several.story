# storyboard: ignore-file[SB191, SB9999] legacy
Shot 1:
duration: 15sec
# storyboard: ignore[SB9998] x
Scene: The plane takes off.

# storyboard: ignore-file[SB101] nothing
Shot 2:
=== expect
7:1 SB190 Nothing here is held back by this: SB101 finds nothing. Take SB101 out
=== fixed
# storyboard: ignore-file[SB191, SB9999] legacy
Shot 1:
duration: 15sec
# storyboard: ignore[SB9998] x
Scene: The plane takes off.

Shot 2:
