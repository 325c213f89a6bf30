Here is your storyboard!
It has one shot.

Shot 1:
duration: 10sec
Scene: The plane takes off.

Let me know.
=== expect
1:1 SB102 this text is not part of the board and is not sent
2:1 SB102 this text is not part of the board and is not sent
8:1 SB102 this text is not part of the board and is not sent
=== fixed
# Here is your storyboard!
# It has one shot.

Shot 1:
duration: 10sec
Scene: The plane takes off.

# Let me know.
