"""Dialects: what one job's shots look like to a model. A new one is one module here and one catalog entry."""

from __future__ import annotations

#: Every dialect, in the order of the documents. Each is the module of its name beside this one.
DIALECTS = ("canonical", "single", "timestamps", "structured")
