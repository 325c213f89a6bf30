title: Nothing yet
=== board
{
  "title": "Nothing yet"
}
=== prompt

=== format
title: Nothing yet
=== problems
