Scene 1: Take-off
Location: an airfield
Subject: a red plane

Scene 2: Landing
Location: the sea
Subject: the same plane
=== expect
1:1 SB228
=== unsafe-fixed
Scene 1: Take-off
Location: an airfield
Subject: a red plane

Scene 2: Landing
Location: the sea
Subject: the same plane
