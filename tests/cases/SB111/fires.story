Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB111 3 lines end with CRLF or CR: write LF
=== fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
