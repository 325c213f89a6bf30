Shot 1:
duration: 10sec
Scene: <insert hero here> walks. Lorem ipsum dolor.
=== expect
3:8 SB610 '<insert hero here>' is a placeholder: write what is to be seen in its place
3:34 SB610 'Lorem ipsum' is a placeholder: write what is to be seen in its place
