reference: https.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
character: https://example.com/hero.mp4
=== expect
