# draft
title: The flight
model: sora-2-pro-all
=== expect
1:1 SB207
