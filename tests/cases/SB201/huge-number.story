Shot 999999999999999999999999999999:
duration: 10sec
Scene: The plane takes off.
=== expect
1:1 SB201 the first shot is numbered 999999999999999999999999999999: shots are numbered from 1
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
