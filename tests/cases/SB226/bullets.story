- Scene: The plane takes off.

Shot 1:
- duration: 5sec
- Scene: The plane takes off.
  - Camera: pans left
  - **Sound:** engines
    # a comment
    and wind
=== expect
6:5 SB226 `Camera:` is indented, so it is text of `Scene`: put it at the start of its line
7:7 SB226 `Sound:` is indented, so it is text of `Scene`: put it at the start of its line
=== unsafe-fixed
- Scene: The plane takes off.

Shot 1:
- duration: 5sec
- Scene: The plane takes off.
- Camera: pans left
- **Sound:** engines
    # a comment
    and wind
