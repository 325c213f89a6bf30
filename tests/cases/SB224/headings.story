**Scene 1: The arrival (0–5s)**
A woman walks into the station.
She looks up.

**Scene 2: The train**
  The train leaves;
  she waves.

Scene 3: The end (5-9 s)
The platform is empty.

Scene 4: A man sweeps
the platform.
=== expect
1:3 SB224 unsafe-fix
5:3 SB224 unsafe-fix
9:1 SB224 unsafe-fix
12:1 SB224 unsafe-fix
=== says
`Scene 3`
`Shot 3:`
`Scene 4`
`Shot 4:`
=== unsafe-fixed
**Shot 1: The arrival (0–5s)**
Scene: A woman walks into the station.
She looks up.

**Shot 2: The train**
Scene: The train leaves;
  she waves.

Shot 3: The end (5-9 s)
Scene: The platform is empty.

Shot 4:
Scene: A man sweeps
the platform.
