**Shot 1:**
**duration:** 10sec
**Scene:** 3 * 4 ** 2 is written on a board; snake_case and my__name too.
  # a **comment**
  Wild ** stars ** and an open ` stay.
**camera: slow** push in and **out
=== expect
