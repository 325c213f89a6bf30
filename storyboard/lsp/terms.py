"""Words for camera and lighting that video models know, offered while such a field is written."""

CAMERA = {
    "wide shot": "the whole place, people small in it",
    "medium shot": "a person from the waist up",
    "close-up": "a face or an object fills the frame",
    "extreme close-up": "one detail fills the frame",
    "over-the-shoulder shot": "past one person at another",
    "point-of-view shot": "what a person sees",
    "bird's-eye view": "straight down from above",
    "low angle": "from below: the subject looks powerful",
    "high angle": "from above: the subject looks small",
    "eye level": "at the height of the subject's eyes",
    "Dutch angle": "a tilted horizon",
    "locked off": "the camera does not move",
    "slow push-in": "the camera moves slowly towards the subject",
    "slow pull-back": "the camera moves slowly away",
    "pan left": "the camera turns to the left",
    "pan right": "the camera turns to the right",
    "tilt up": "the camera turns upwards",
    "tilt down": "the camera turns downwards",
    "tracking shot": "the camera moves along with the subject",
    "orbit": "the camera circles the subject",
    "crane up": "the camera rises",
    "handheld": "a slightly moving camera, as if carried",
    "dolly zoom": "the camera moves in while it zooms out",
    "rack focus": "the focus passes from one subject to another",
    "shallow depth of field": "the background is out of focus",
    "macro": "very close, tiny things large",
    "time-lapse": "hours in seconds",
    "slow motion": "seconds stretched",
}

LIGHTING = {
    "golden hour": "low, warm sun",
    "blue hour": "cool light after sunset",
    "overcast": "soft daylight without shadows",
    "hard midday sun": "strong light, dark shadows",
    "backlight": "the light is behind the subject",
    "rim light": "a bright edge around the subject",
    "soft window light": "daylight from one side",
    "candlelight": "warm, flickering, close",
    "neon": "coloured light from signs",
    "moonlight": "cool and dim",
    "high key": "bright, few shadows",
    "low key": "dark, one source of light",
    "silhouette": "the subject dark against a bright background",
    "volumetric light": "beams that show in haze or dust",
    "practical lights": "lamps that are in the picture",
}

#: Field → its words.
TERMS = {"camera": CAMERA, "lighting": LIGHTING}
