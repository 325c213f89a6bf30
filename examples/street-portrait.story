# A portrait clip for a phone: 720x1280.
title: Paper boats
model: sora-2-all
size: 720x1280
style: vertical phone video, natural colours, slight hand-held motion

Shot 1: The fold
duration: 3sec
Scene: A child's hands fold a sheet of newspaper into a boat on a wet doorstep.
camera: close-up from above

Shot 2: The launch
duration: 3.5sec
Scene: The paper boat is set into a rain gutter and starts to race along the kerb.
camera: low, following the boat
sound: running water

Shot 3: The river
duration: 3.5sec
Scene: The boat shoots out into a sunlit fountain where ten other paper boats are turning.
camera: tilt up from the boat to the fountain
lighting: sun after rain
