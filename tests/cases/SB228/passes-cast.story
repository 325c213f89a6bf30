style: ink, scene by scene
let pilot = a woman of 0-4 years of service
=== expect
