Shot 1:
The plane takes off.
duration: 10sec
=== expect
2:1 SB101 this line belongs to no field of shot 1: if it is what is seen, begin it with `Scene:`
=== unsafe-fixed
Shot 1:
# The plane takes off.
duration: 10sec
