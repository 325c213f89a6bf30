Here is your storyboard!
It has one shot.

Shot 1:
duration: 10sec
Scene: The plane takes off.

Let me know.
=== expect
1:1 SB102 fix
2:1 SB102 fix
8:1 SB102 fix
=== fixed
# Here is your storyboard!
# It has one shot.

Shot 1:
duration: 10sec
Scene: The plane takes off.

# Let me know.
