model: kling-3.0

Shot 1:
duration: 10sec
Scene: The plane takes off over the wet runway, banks to the left over the river, and is gone in the cloud.
=== expect
