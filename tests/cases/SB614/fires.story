Shot 1:
duration: 10sec
Scene: A red Ferrari stops at the gate.
=== expect
3:14 SB614 'Ferrari' is a brand: services may block it as infringing, and films garble its logo; describe the thing instead
