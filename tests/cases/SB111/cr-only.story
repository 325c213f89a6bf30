Shot 1:duration: 10secScene: A.
=== expect
1:8 SB111 2 lines end with CRLF or CR: write LF
=== fixed
Shot 1:
duration: 10sec
Scene: A.
