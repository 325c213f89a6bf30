# storyboard: ignore[SB9999] long
# storyboard: ignore SB190
# storyboard: disable[SB190] why
# storyboard: ignroe SB190
# storyboard: noqa
# storyboard: off
Shot 1:
duration: 15sec
# storyboard: ignore[SB190,SB10l]
Scene: The plane takes off.
=== expect
1:22 SB191
2:1 SB191
3:1 SB191
4:1 SB191
5:1 SB191
6:1 SB191
9:1 SB191
9:28 SB191
