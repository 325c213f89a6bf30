Shot 1:
duration: 10sec
Scene: A swift dives past the tailor. Trump cards lie on the table.
=== expect
