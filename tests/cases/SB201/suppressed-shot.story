Shot 1:
duration: 7.5sec
Scene: The plane takes off.

# storyboard: ignore[SB201] numbered as in the script
Shot 3:
duration: 7.5sec
Scene: The plane lands.
=== expect
