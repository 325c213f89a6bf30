Sorry, I cannot do that.
=== expect
1:1 SB207 this board has no shots: begin with a line `Shot 1:`, under it `duration: 5sec` and `Scene: …`; `storyboard new FILE` writes an example
