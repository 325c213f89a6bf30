Shot 1:
duration: 5sec
Scene: The plane takes off.
  ---
  # 1 on the wing.
=== board
{
  "shots": [
    {
      "duration": 5,
      "scene": "The plane takes off. # 1 on the wing."
    }
  ]
}
=== prompt
Shot 1:
duration: 5sec
Scene: The plane takes off. # 1 on the wing.
=== format
Shot 1:
duration: 5sec
Scene: The plane takes off. # 1 on the wing.
  ---
=== problems
5:3 SB114
