Shot 1: The plane takes off
duration: 10sec
=== expect
1:1 SB203 unsafe-fix
=== unsafe-fixed
Shot 1: The plane takes off
duration: 10sec
Scene: The plane takes off
