let echo = an {echo}

Shot 1:
duration: 10sec
Scene: The plane takes off.
=== expect
1:5 SB213 unsafe-fix
=== unsafe-fixed
# let echo = an {echo}

Shot 1:
duration: 10sec
Scene: The plane takes off.
