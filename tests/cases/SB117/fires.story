Shot 1:
duration: 10sec
Scene: ·É»úÆð·É£¬·É¹ý´óº£¡£·ÉÐÐÔ±»ÓÊÖ¡£
=== expect
3:8 SB117 unsafe-fix
=== says
probably GB18030, which reads `Scene: é£žæœºèµ·é£ž
=== fixed
Shot 1:
duration: 10sec
Scene: ·É»úÆð·É£¬·É¹ý´óº£¡£·ÉÐÐÔ±»ÓÊÖ¡£
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: é£žæœºèµ·é£žï¼Œé£žè¿‡å¤§æµ·ã€‚é£žè¡Œå‘˜æŒ¥æ‰‹ã€‚
