[00:00-00:05] The plane takes off.
[00:05-00:09] The plane lands.
=== expect
1:1 SB228
=== unsafe-fixed
[00:00-00:05] The plane takes off.
[00:05-00:09] The plane lands.
