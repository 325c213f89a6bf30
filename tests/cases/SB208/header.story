stlye: black and white
dimensions: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:1 SB208 unsafe-fix
2:1 SB208 unsafe-fix
=== says
`stlye`
`style`
`dimensions`
`size`
=== unsafe-fixed
style: black and white
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
