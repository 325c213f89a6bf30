Shot 1:
duration: 10sec
Scene: ”òs‹@‚ª—£—¤‚·‚éBŠC‚Ìã‚ğ”ò‚ÔB
=== expect
3:8 SB117 unsafe-fix
=== says
Shift-JIS
=== fixed
Shot 1:
duration: 10sec
Scene: ”òs‹@‚ª—£—¤‚·‚éBŠC‚Ìã‚ğ”ò‚ÔB
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: é£›è¡Œæ©ŸãŒé›¢é™¸ã™ã‚‹ã€‚æµ·ã®ä¸Šã‚’é£›ã¶ã€‚
