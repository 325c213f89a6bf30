

  
	
=== board
{}
=== prompt

=== format
=== problems
4:1 SB112
