"""The VS Code extension packs, and what it packs is whole. VS Code itself cannot be started here."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

EXTENSION = Path(__file__).parents[2] / "editors" / "vscode"
PACKER = EXTENSION / "node_modules" / ".bin" / "vsce"


@pytest.mark.skipif(not PACKER.exists(), reason="@vscode/vsce is not installed: run .ci/setup")
def test_the_extension_packs(tmp_path: Path) -> None:
    copy = tmp_path / "editors" / "vscode"
    shutil.copytree(EXTENSION, copy, symlinks=True)
    shutil.copytree(EXTENSION.parents[1] / "grammars", tmp_path / "grammars")
    done = subprocess.run(["npm", "run", "package"], cwd=copy, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    with zipfile.ZipFile(copy / "storyboard.vsix") as packed:
        names = set(packed.namelist())
        manifest = json.loads(packed.read("extension/package.json"))
        contributed = manifest["contributes"]
        files = [manifest["main"], *(grammar["path"] for grammar in contributed["grammars"])]
        files += [snippet["path"] for snippet in contributed["snippets"]]
        files += [language["configuration"] for language in contributed["languages"]]
        for file in files:
            assert f"extension/{file.removeprefix('./')}" in names
        assert "extension/node_modules/vscode-languageclient/node.js" in names
        source = packed.read("extension/extension.js").decode()
        for command in contributed["commands"]:
            assert f"'{command['command']}'" in source  # each is carried out
        for file in ("language-configuration.json", "snippets.json", "story.tmLanguage.json"):
            json.loads(packed.read(f"extension/{file}"))


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_the_extension_is_javascript_that_parses() -> None:
    done = subprocess.run(["node", "--check", EXTENSION / "extension.js"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
