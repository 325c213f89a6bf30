Shot 1:
duration: 10sec
Scene: 一辆法拉利停在门口。
=== expect
3:10 SB614 '法拉利' is a brand: services may block it as infringing, and films garble its logo; describe the thing instead
