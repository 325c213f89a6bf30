Shot 1:
duration: 10sec
Scene: She says “Go”, café.
=== expect
3:17 SB113 bytes that are not UTF-8, read as Windows-1252: save the file as UTF-8
=== fixed
Shot 1:
duration: 10sec
Scene: She says â€œGoâ€, cafÃ©.
