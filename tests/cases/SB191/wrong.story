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
1:22 SB191 No rule has the code SB9999: `storyboard rule` lists all codes
2:1 SB191 This names no code, so it holds nothing back: write `# storyboard: ignore[CODE] reason`
3:1 SB191 This is no instruction to the linter: write `# storyboard: ignore[CODE] reason`, or `ignore-file` for the whole file
4:1 SB191 This is no instruction to the linter: write `# storyboard: ignore[CODE] reason`, or `ignore-file` for the whole file
5:1 SB191 This is no instruction to the linter: write `# storyboard: ignore[CODE] reason`, or `ignore-file` for the whole file
6:1 SB191 This is no instruction to the linter: write `# storyboard: ignore[CODE] reason`, or `ignore-file` for the whole file
9:1 SB191 Say why SB190, SB10L may pass here: write `# storyboard: ignore[CODE] reason`
9:28 SB191 No rule has the code SB10L: did you mean SB101?
