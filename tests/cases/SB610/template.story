Shot 1:
duration: 10sec
Scene: <insert hero here> walks. Lorem ipsum dolor.
=== expect
3:8 SB610
3:34 SB610
