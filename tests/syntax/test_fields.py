"""The table of fields: what a new row brings, and that type checkers see the same fields."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

from storyboard.syntax.fields import FIELDS
from tests.cli.run import ROOT

ROWS = """
    _F("lens", "shot", "text", "the lens", label="Lens", also="objective"),
    _F("festival", "header", "line", "where it is shown"),
"""
#: Run with the two rows in the table.
PROGRAM = '''
from storyboard import Document, Shot, Storyboard
from storyboard.lint import lint_document
from storyboard.syntax.edits import apply_edits, set_field
from storyboard.cli.schema import board_schema

text = """festival: Cannes
order: lens

Shot 1:
duration: 15sec
Scene: A plane takes off
lens: 35mm,
  wide open
"""
board = Storyboard.parse(text)
assert board.festival == "Cannes" and board[0].lens == "35mm, wide open"         # grammar and model
assert "Scene: Lens: 35mm, wide open. A plane takes off" in board.prompt()      # prompt, label and order
assert Storyboard.parse(board.dump()) == board and "lens: 35mm" in board.dump()  # writer
assert Storyboard.from_json(board.to_json()) == board                           # JSON
assert Shot(duration=5, scene="x", lens="50mm").lens == "50mm"
assert "lens" in board_schema()["$defs"]["Shot"]["properties"]
assert board.lint() == [], board.lint()                                         # the linter knows it
one_line = Document("festival: Cannes\\n  lens: 35mm\\n\\nShot 1:\\nduration: 5sec\\nScene: x\\n")
assert [field.key for field in one_line.header_fields] == ["festival", "lens"]  # no continuation lines
misspelt = Document(text.replace("lens: 35mm", "lense: 35mm"))
assert any("`lens`" in item.message for item in lint_document(misspelt))        # and suggests it
other = Document(text.replace("lens: 35mm", "objective: 35mm"))
assert any("`lens`" in item.message for item in lint_document(other))
edited = apply_edits(text, set_field(Document(text), 1, "lens", "50mm"))
assert Storyboard.parse(edited)[0].lens == "50mm"                               # edits
print("every stage knows it")
'''


def test_a_new_row_is_a_new_field_everywhere(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "storyboard", tmp_path / "storyboard", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "grammars", tmp_path / "grammars")
    table = tmp_path / "storyboard" / "syntax" / "fields.py"
    source = table.read_text("utf-8")
    anchor = "FIELDS: tuple[FieldSpec, ...] = ("
    assert anchor in source
    table.write_text(source.replace(anchor, anchor + ROWS), "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.stderr) == ("every stage knows it\n", "")


def test_type_checkers_see_the_fields_of_the_table() -> None:
    tree = ast.parse((ROOT / "storyboard" / "syntax" / "fields.py").read_text("utf-8"))
    declared = {
        node.name: [item.target.id for item in node.body if isinstance(item, ast.AnnAssign)]  # type: ignore[union-attr]
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name.endswith(("Texts", "Keywords"))
    }
    plain = [spec for spec in FIELDS if spec.kind in ("text", "line", "path") and not spec.repeatable]
    shot = sorted(spec.key for spec in plain if spec.in_shot)
    header = sorted(spec.key for spec in plain if spec.in_header)
    assert {name: sorted(keys) for name, keys in declared.items()} == {
        "ShotTexts": shot,
        "ShotKeywords": shot,
        "BoardTexts": header,
        "BoardKeywords": header,
    }
