**Shot 1:**
**Time:** 0:00–0:05
**Visual:** A red plane takes off.

**Shot 2:**
- Timestamp: 0:05-0:12, slow
- Visual: It climbs.
- VO: Up we go.

Shot 3:
Length: soon
Scene: It lands.
=== expect
2:3 SB208 unsafe-fix
3:3 SB208 unsafe-fix
6:3 SB208 unsafe-fix
7:3 SB208 unsafe-fix
8:3 SB208 unsafe-fix
11:1 SB208
=== says
`Time`
`Visual`
`Timestamp`
`VO`
`dialogue`
`Length`
=== unsafe-fixed
**Shot 1:**
**duration:** 5sec
**Scene:** A red plane takes off.

**Shot 2:**
# 0:05-0:12, slow
- duration: 7sec
- Scene: It climbs.
- dialogue: Up we go.

Shot 3:
Length: soon
Scene: It lands.
