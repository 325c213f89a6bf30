reference: https://example.com/plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: It lands.
reference: data:image/png;base64,AAAA
=== expect
1:12 SB506
10:12 SB506
