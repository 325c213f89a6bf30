Shot 1:
duration: 10sec
Scene: She leaves without a word, no longer afraid, without looking back.
=== expect
