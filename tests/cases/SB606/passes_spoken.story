Shot 1:
duration: 10sec
Scene: He shouts "No survivors!" and runs.
dialogue: No people here.
=== expect
