

  
=== expect
1:1 SB207
