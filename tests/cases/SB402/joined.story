model: openai/sora-2-pro

Shot 1:
duration: 8sec
Scene: The plane takes off.
=== expect
1:8 SB402 unsafe-fix
=== says
sora-2-pro
`model: sora-2-pro`
=== unsafe-fixed
model: cometapi/sora-2-pro

Shot 1:
duration: 8sec
Scene: The plane takes off.
