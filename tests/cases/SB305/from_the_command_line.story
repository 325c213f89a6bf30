Shot 1:
duration: 5sec
Scene: The plane takes off.
=== asked
model = "seedance-2.5"
=== expect
1:1 SB305 no source states which lengths seedance-2.5 films: give them in storyboard.toml: [models."seedance-2.5"] seconds = [5, 10]
