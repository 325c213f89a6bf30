style: black and white film
=== expect
