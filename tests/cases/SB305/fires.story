model: seedance-2.5

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:8 SB305 no source states which lengths seedance-2.5 films: give them in storyboard.toml: [models."seedance-2.5"] seconds = [5, 10]
