INT. HANGAR - DAY

The plane takes off.

EXT. SEA - NIGHT

It lands.
=== expect
1:1 SB228
=== unsafe-fixed
INT. HANGAR - DAY

The plane takes off.

EXT. SEA - NIGHT

It lands.
