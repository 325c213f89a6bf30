A film of a plane. 0-4 seconds: it takes off; 5-9 seconds: it lands.
=== expect
1:20 SB228
=== unsafe-fixed
A film of a plane. 0-4 seconds: it takes off; 5-9 seconds: it lands.
