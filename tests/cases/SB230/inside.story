use: cast.story

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== file cast.story
use: more.story
=== expect
1:6 SB230
