- Scene: The plane takes off.

Shot 1:
- duration: 5sec
- Scene: The plane takes off.
  - Camera: pans left
  - **Sound:** engines
    # a comment
    and wind
=== expect
6:5 SB226 unsafe-fix
7:7 SB226 unsafe-fix
=== unsafe-fixed
- Scene: The plane takes off.

Shot 1:
- duration: 5sec
- Scene: The plane takes off.
- Camera: pans left
- **Sound:** engines
    # a comment
    and wind
