let a = ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words ten words 
let b = {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} {a} 
let c = {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} {b} 
let d = {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} {c} 
let e = {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} {d} 

Shot 1:
duration: 10sec
Scene: {e} waves.
=== expect
4:5 SB215
