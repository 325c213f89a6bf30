"""Which encoding some bytes are in."""

from __future__ import annotations

import pytest

from storyboard.importing.decode import decode

BOARD = "Shot 1:\nduration: 5sec\nScene: {}\n"
CHINESE = BOARD.format("飞机起飞，飞过大海。飞行员挥手，阳光照在机翼上。")
JAPANESE = BOARD.format("飛行機が離陸する。海の上を飛ぶ。")
RUSSIAN = BOARD.format("Самолёт взлетает над морем, лётчик машет рукой.")


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (CHINESE, "gb18030", "GB18030"),
        (JAPANESE, "shift_jis", "Shift-JIS"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (BOARD.format("Le café est fermé, “déjà”, à Noël."), "cp1252", "Windows-1252"),
        (BOARD.format("Größe für Käfer"), "cp1252", "Windows-1252"),
        (BOARD.format("She says “Go!”, it’s late – café."), "cp1252", "Windows-1252"),
        (BOARD.format("El niño corre"), "cp1252", "Windows-1252"),
        (CHINESE, "utf-16", "UTF-16"),
        (CHINESE, "utf-16-le", "UTF-16"),
        (RUSSIAN, "utf-16-be", "UTF-16"),
        (BOARD.format("The plane takes off."), "utf-16-le", "UTF-16"),
        (CHINESE, "utf-8", None),
        (CHINESE, "utf-8-sig", None),
    ],
)
def test_old_encodings_are_told_apart(text: str, codec: str, name: str | None) -> None:
    assert decode(text.encode(codec)) == (text, name)
