Shot 1:
duration: 10sec
Scene: Beach.
=== expect
3:8 SB601
