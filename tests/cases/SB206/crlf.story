Shot 1:
duration: 5 or so seconds
Scene: The plane takes off.
=== expect
2:11 SB206 the duration `5 or so seconds` of shot 1 cannot be read: write seconds such as `5sec`
=== unsafe-fixed
Shot 1:
duration: 5sec
Scene: The plane takes off.
