Shot 1 (0:00–0:05): Take-off
duration: 5sec
Scene: A.

### **Shot 2 (close-up)**
duration: 5sec
Scene: B.

Shot 3 [5 sec] — Three:
duration: 5sec
Scene: C.

Shot 4 (wide) is what follows.
=== expect
1:1 SB109 fix
5:7 SB109 fix
9:1 SB109 fix
=== fixed
Shot 1: (0:00–0:05): Take-off
duration: 5sec
Scene: A.

### **Shot 2: (close-up)**
duration: 5sec
Scene: B.

Shot 3: [5 sec] — Three
duration: 5sec
Scene: C.

Shot 4 (wide) is what follows.
