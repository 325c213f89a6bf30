# storyboard: ignore-file[SB228] notes, not shots
0:00-0:05 we meet.
0:05-0:09 we talk.
=== expect
