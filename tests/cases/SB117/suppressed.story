# storyboard: ignore-file[SB117] on purpose
Shot 1:
duration: 10sec
Scene: 飞机起飞，飞过大海。
=== expect
=== fixed
# storyboard: ignore-file[SB117] on purpose
Shot 1:
duration: 10sec
Scene: 飞机起飞，飞过大海。
=== unsafe-fixed
# storyboard: ignore-file[SB117] on purpose
Shot 1:
duration: 10sec
Scene: 飞机起飞，飞过大海。
