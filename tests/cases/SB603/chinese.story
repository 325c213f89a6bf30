Shot 1:
duration: 10sec
Scene: 泰勒·斯威夫特在雨中走上舞台。
=== expect
3:8 SB603 '泰勒·斯威夫特' is a living person, and services block a named one however often it is sent: describe what is seen of the person instead
