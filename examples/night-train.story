# A short film of 90 seconds in 14 shots: too long for one clip, so the plan splits it into six jobs.
title: Night train
model: sora-2-all
# storyboard: ignore[SB421] a wide film, though no page states wide sizes for this model
size: 1280x720
style: hand-held 16mm, grainy, tungsten light against blue night

let mara = a young woman with short black hair and a green wool coat
let conductor = a tall conductor in a burgundy uniform

Shot 1: Platform
duration: 8.5sec
Scene: {mara} runs along an empty platform, a suitcase in each hand, as the last train starts to roll.
camera: tracking beside her
sound: a whistle, quick steps

Shot 2: The jump
duration: 6.5sec
Scene: She throws both suitcases through an open door and jumps after them.
camera: low angle from the track side

Shot 3: Breath
duration: 6sec
Scene: {mara} leans against the closed door and laughs without a sound, out of breath.
camera: close-up, hand-held

Shot 4: The corridor
duration: 9sec
Scene: She walks down a narrow corridor; in every compartment the blinds are drawn but one.
camera: following from behind
lighting: single bulbs, pools of yellow light
sound: rails, a far radio

---

Shot 5: The compartment
duration: 8sec
Scene: In the last compartment a chessboard waits on the folding table, a game half played, nobody there.
camera: slow push in over the board

Shot 6: The seat
duration: 7sec
Scene: {mara} sits down and studies the pieces.
camera: medium shot from across the table

Shot 7: Her move
duration: 5sec
Scene: Her hand hovers, then moves a white knight.
camera: extreme close-up on the hand
sound: wood on wood

Shot 8: The tunnel
duration: 3.5sec
Scene: The train enters a tunnel and everything goes black but the glow of the heater.
transition: fade 0.5sec

Shot 9: The answer
duration: 6.5sec
Scene: Light returns. On the board a black bishop has moved; across from her the seat is still empty.
camera: pan from the board to the empty seat
sound: the rails are suddenly loud

---

Shot 10: The conductor
duration: 8sec
Scene: {conductor} opens the sliding door and tips his cap; he looks at the board, not at her.
camera: medium shot from the seat

Shot 11: The ticket
duration: 7sec
Scene: He punches her ticket; the hole has the shape of a little knight.
camera: macro on the ticket
sound: the punch

Shot 12: Checkmate
duration: 4.5sec
Scene: {mara} makes one more move and lays the black king on its side.
camera: top shot of the board

Shot 13: Arrival
duration: 5sec
Scene: Dawn over a small station in the snow. The train stands, all doors open, steam drifting.
camera: wide, static
lighting: pale pink first light
transition: dissolve 1sec

Shot 14: The last seat
duration: 5.5sec
Scene: The compartment is empty; on the board all pieces stand in their first position again.
camera: slow pull back through the door
sound: wind, then nothing
