Here is your storyboard!

A plane takes off and lands.
=== expect
1:1 SB102
3:1 SB102
=== fixed
Here is your storyboard!

A plane takes off and lands.
