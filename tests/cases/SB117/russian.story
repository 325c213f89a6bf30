Shot 1:
duration: 10sec
Scene: Самолёт взлетает над морем.
=== expect
3:8 SB117 unsafe-fix
=== says
Windows-1251
=== fixed
Shot 1:
duration: 10sec
Scene: Самолёт взлетает над морем.
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: РЎР°РјРѕР»С‘С‚ РІР·Р»РµС‚Р°РµС‚ РЅР°Рґ РјРѕСЂРµРј.
