let pilot = a woman in a red flight jacket
let plane = an old biplane
=== expect
