Shot 1:
duration: 7.5sec
Scene: The plane takes off.
  **Shot 2:** Landing
    duration: 5sec
    **Scene:** The plane lands.
=== expect
4:5 SB217 `Shot 2:` stands inside the text of `Scene`, so no shot begins here: put it at the start of its line, or take the colon out
=== unsafe-fixed
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
**Shot 2:** Landing
    duration: 5sec
    **Scene:** The plane lands.
