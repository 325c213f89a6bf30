Shot 1:
duration: -5sec
Scene: The plane flies.

Shot 2:
duration: soon
Scene: The plane flies.

Shot 3:
duration: 
Scene: The plane flies.

Shot 4:
duration: 7.12345sec
Scene: The plane flies.

Shot 5:
duration: 0:05-0:12.5
Scene: The plane flies.

Shot 6:
duration: 5-7 sec
Scene: The plane flies.

Shot 7:
duration: 99999999999999sec
Scene: The plane flies.

Shot 8:
duration: about 2 minutes
Scene: The plane flies.

Shot 9:
duration: 0.0001s
Scene: The plane flies.
=== expect
2:11 SB206 unsafe-fix
6:11 SB206
10:1 SB206
14:11 SB206 unsafe-fix
18:11 SB206 unsafe-fix
22:11 SB206
26:11 SB206
30:11 SB206
34:11 SB206
=== unsafe-fixed
Shot 1:
duration: 5sec
Scene: The plane flies.

Shot 2:
duration: soon
Scene: The plane flies.

Shot 3:
duration: 
Scene: The plane flies.

Shot 4:
duration: 7.123sec
Scene: The plane flies.

Shot 5:
duration: 7.5sec
Scene: The plane flies.

Shot 6:
duration: 5-7 sec
Scene: The plane flies.

Shot 7:
duration: 99999999999999sec
Scene: The plane flies.

Shot 8:
duration: about 2 minutes
Scene: The plane flies.

Shot 9:
duration: 0.0001s
Scene: The plane flies.
