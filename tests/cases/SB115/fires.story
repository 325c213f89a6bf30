title: x
Shot 1:
duration: 5sec
Scene: A.
Shot 2:
duration: 5sec
Scene: B.
# of two

# of three
Shot 3:
duration: 5sec
Scene: C.
=== expect
2:1 SB115 fix
5:1 SB115 fix
=== fixed
title: x

Shot 1:
duration: 5sec
Scene: A.

Shot 2:
duration: 5sec
Scene: B.
# of two

# of three
Shot 3:
duration: 5sec
Scene: C.
