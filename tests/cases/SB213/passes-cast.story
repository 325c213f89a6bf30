let pilot = a woman in a red flight jacket
=== expect
