Shot 1: Bus stop
duration: 5sec
What you see: A boy stares at an umbrella.

Shot 2: Puddle
duration: 5sec
Boots land in a puddle.
=== expect
1:1 SB203
5:1 SB203
=== unsafe-fixed
Shot 1: Bus stop
duration: 5sec
What you see: A boy stares at an umbrella.

Shot 2: Puddle
duration: 5sec
Boots land in a puddle.
