style: {look}

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB225 `{look}` is sent as it is: this board defines no name; add `let look = …`
