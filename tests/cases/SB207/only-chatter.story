Sorry, I cannot do that.
=== expect
1:1 SB207
