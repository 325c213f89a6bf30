Shot 1:
duration: 20sec
Scene: The plane takes off, circles the tower and lands.
=== settings
model = "sora-2-all"
=== expect
2:11 SB304 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 15sec
Scene: The plane takes off, circles the tower and lands.
