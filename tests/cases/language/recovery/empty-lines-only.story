

  
	
=== board
{}
=== prompt

=== format
=== problems
4:1 SB112 a blank that is no plain space: write a space
