Shot 1:
duration: 5sec
Scene: ​﻿
=== expect
3:1 SB204
