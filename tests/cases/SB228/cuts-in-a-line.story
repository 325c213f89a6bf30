[Shot 1: Medium] A baker slides a tray in. [Cut to: Wide] The street turns its head.
=== expect
1:1 SB228
=== unsafe-fixed
[Shot 1: Medium] A baker slides a tray in. [Cut to: Wide] The street turns its head.
