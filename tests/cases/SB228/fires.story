SCENE 1 (0-4s): The plane takes off.

SCENE 2 (4-9s): The plane lands.
=== expect
1:1 SB228
=== unsafe-fixed
SCENE 1 (0-4s): The plane takes off.

SCENE 2 (4-9s): The plane lands.
