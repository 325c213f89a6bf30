Shot 1:
duration: 10sec
Scene: Beach.
=== expect
3:8 SB601 shot 1 says only 'Beach.': say who or what is seen and what it does
