| Name | Age |
| --- | --- |
| Mia | 9 |

| Shot | Scene |
=== expect
