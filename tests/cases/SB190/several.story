# storyboard: ignore-file[SB191, SB9999] legacy
Shot 1:
duration: 15sec
# storyboard: ignore[SB9998] x
Scene: The plane takes off.

# storyboard: ignore-file[SB101] nothing
Shot 2:
=== expect
7:1 SB190 fix
=== fixed
# storyboard: ignore-file[SB191, SB9999] legacy
Shot 1:
duration: 15sec
# storyboard: ignore[SB9998] x
Scene: The plane takes off.

Shot 2:
