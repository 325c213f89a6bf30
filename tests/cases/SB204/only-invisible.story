Shot 1:
duration: 5sec
Scene: ​﻿
=== expect
3:1 SB204 the scene of shot 1 is empty: say what is seen
