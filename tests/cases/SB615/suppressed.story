Shot 1:
duration: 10sec
# storyboard: ignore[SB615] the stars are part of the slate
Scene: The slate says **TAKE ONE**.
=== expect
