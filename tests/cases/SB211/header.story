title:
style:
use:
let pilot =

Shot 1:
duration: 10sec
note:
Scene: {pilot} waves.
=== expect
1:1 SB211 `title` has no text: write it, or take the line out
2:1 SB211 `style` has no text: write it, or take the line out
3:1 SB211 `use` has no text: write it, or take the line out
4:5 SB211 the definition of `pilot` is empty: `{pilot}` says nothing; write what it stands for
8:1 SB211 `note` has no text: write it, or take the line out
=== fixed
let pilot =

Shot 1:
duration: 10sec
Scene: {pilot} waves.
