Shot 1 (5s): The plane takes off.
duration: 5sec

Shot 2: 10 sec – The plane lands.
duration: 10sec

Shot 3: The end [2 sec]
duration: 2sec

Shot 4: (3s)
duration: 3sec
=== expect
1:1 SB203 unsafe-fix
4:1 SB203 unsafe-fix
7:1 SB203 unsafe-fix
10:1 SB203
=== unsafe-fixed
Shot 1 (5s): The plane takes off.
duration: 5sec
Scene: The plane takes off.

Shot 2: 10 sec – The plane lands.
duration: 10sec
Scene: The plane lands.

Shot 3: The end [2 sec]
duration: 2sec
Scene: The end

Shot 4: (3s)
duration: 3sec
