shot,duration,description
1,5,The plane takes off
2,4,The plane lands
=== expect
2:1 SB228
=== unsafe-fixed
shot,duration,description
1,5,The plane takes off
2,4,The plane lands
