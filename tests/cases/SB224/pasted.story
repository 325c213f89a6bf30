Total Duration: 15 seconds

**Scene 1: Take-off**
- Duration: 7 seconds
- Description: The plane takes off.
- Audio: engines

---

**Scene 2: Landing**
- Duration: 8 seconds
- Visuals: The plane lands.
=== expect
3:3 SB224 unsafe-fix
10:3 SB224 unsafe-fix
=== unsafe-fixed
Total Duration: 15 seconds

**Shot 1: Take-off**
- Duration: 7 seconds
- Description: The plane takes off.
- Audio: engines

---

**Shot 2: Landing**
- Duration: 8 seconds
- Visuals: The plane lands.
