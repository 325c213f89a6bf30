Shot 1:
duration: 10sec
Scene: A sign says [open]. She lists her todos.
=== expect
