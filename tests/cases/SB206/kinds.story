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
2:11 SB206 the duration `-5sec` of shot 1 is negative: write seconds such as `5sec`
6:11 SB206 the duration `soon` of shot 2 cannot be read: write seconds such as `7.5sec`
10:1 SB206 the duration of shot 3 is empty: write seconds such as `7.5sec`
14:11 SB206 the duration `7.12345sec` of shot 4 is finer than a millisecond: write seconds such as `7.123sec`
18:11 SB206 the duration `0:05-0:12.5` of shot 5 cannot be read: write seconds such as `7.5sec`
22:11 SB206 the duration `5-7 sec` of shot 6 cannot be read: write seconds such as `7.5sec`
26:11 SB206 the duration `99999999999999sec` of shot 7 is longer than any film: write seconds such as `7.5sec`
30:11 SB206 the duration `about 2 minutes` of shot 8 cannot be read: write seconds such as `7.5sec`
34:11 SB206 the duration `0.0001s` of shot 9 is finer than a millisecond: write seconds such as `7.5sec`
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
