"""Any text → board: chat answers, prompts with time stamps, tables, JSON, YAML, CSV, screenplays.

    bytes ─ decode ─▶ Source ─ readers ─▶ Found ─ timing, writing ─▶ .story text, report

A reader is a module with `read(source, variant) -> Found | None`. `FORMATS` lists them in the order in which they are
tried; the reading that leaves the least over wins, the earlier one of two equals.
"""

from __future__ import annotations

from storyboard.importing.importer import FORMATS, Imported, import_text
from storyboard.importing.recognise import looks_like

__all__ = ["FORMATS", "Imported", "import_text", "looks_like"]
