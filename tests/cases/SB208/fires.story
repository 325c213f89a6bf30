Shot 1:
length: 10sec
Description: The plane takes off.
camrea: pans left
=== expect
2:1 SB208 `length` is no field, so its text is not sent: write `duration`
3:1 SB208 `Description` is no field, so its text is not sent: write `Scene`
4:1 SB208 `camrea` is no field, so its text is not sent: write `camera`
=== unsafe-fixed
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
