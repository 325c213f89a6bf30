Shot 1:
length: 10sec
Description: The plane takes off.
camrea: pans left
=== expect
2:1 SB208 unsafe-fix
3:1 SB208 unsafe-fix
4:1 SB208 unsafe-fix
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
