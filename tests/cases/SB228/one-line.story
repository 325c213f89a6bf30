Shot 1:\nduration: 5sec\nScene: The plane takes off.\n\nShot 2:\nduration: 5sec\nScene: It lands.
=== expect
1:1 SB228
=== unsafe-fixed
Shot 1:\nduration: 5sec\nScene: The plane takes off.\n\nShot 2:\nduration: 5sec\nScene: It lands.
