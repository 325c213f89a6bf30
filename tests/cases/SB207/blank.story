

  
=== expect
1:1 SB207 this board is empty: begin with a line `Shot 1:`, under it `duration: 5sec` and `Scene: …`; `storyboard new FILE` writes an example
