"""The language server, end to end: what an author sees while a board is written."""

from __future__ import annotations

import pytest
from lsprotocol import types

from storyboard import Document
from tests.lsp.conftest import Editor, edits_of

pytestmark = pytest.mark.asyncio

BOARD = """\
title: Flight
model: sora-2-all
let pilot = a woman in red

Shot 1: Take-off
duration: 7.5sec
Scene: The plane of {pilot} takes off. It climbs.

Shot 2: Landing
duration: 5.7sec
Scene: It lands.
"""


def codes(found: list[types.Diagnostic]) -> set[str]:
    return {str(item.code) for item in found}


async def test_diagnostics_follow_what_is_typed(editor: Editor) -> None:
    uri = editor.open(BOARD)
    assert codes(await editor.diagnostics(uri)) == {"SB301"}
    editor.type(uri, "Scene: It lands.", "sceen: 🛬飞机 lands.")
    editor.type(uri, "5.7sec", "7.5sec")
    found = await editor.diagnostics(uri)
    assert codes(found) >= {"SB208"} and "SB301" not in codes(found)
    item = next(item for item in found if item.code == "SB208")
    assert "sceen" in item.message
    assert item.code_description and item.code_description.href.endswith("SB208.md")
    editor.type(uri, "sceen: 🛬飞机 lands.", "Scene: 🛬飞机 lands in {plot}.")
    (missing,) = [item for item in await editor.diagnostics(uri) if "plot" in item.message]
    # Positions count UTF-16: the aeroplane is two units, each Chinese character one.
    assert missing.range.start.character == len("Scene: ") + 2 + 2 + len(" lands in ")


async def test_every_quick_fix_and_a_suppression(editor: Editor) -> None:
    uri = editor.open(BOARD.replace("Scene: It", "sceen: It").replace("5.7sec", "7,5 s"))
    shown = await editor.diagnostics(uri)
    item = next(item for item in shown if item.code == "SB208")
    found = await editor.client.text_document_code_action_async(
        types.CodeActionParams(editor.document(uri), item.range, types.CodeActionContext([item]))
    )
    fixes = [action for action in found or [] if isinstance(action, types.CodeAction) and action.edit]
    fix = next(action for action in fixes if "Scene" in action.title)
    change = edits_of(fix)
    assert "Scene: It lands." in editor.applied(uri, change)
    suppress = next(action for action in fixes if action.title.startswith("Ignore SB208"))
    change = edits_of(suppress)
    assert "# storyboard: ignore[SB208]" in change[0].new_text


async def test_fix_all_makes_every_safe_fix(editor: Editor) -> None:
    uri = editor.open(BOARD.replace("duration: 5.7sec", "Duration: 7,5 s").replace("Shot 2:", "shot 2 -"))
    await editor.diagnostics(uri)
    only = types.CodeActionContext([], only=[types.CodeActionKind.SourceFixAll])
    (action,) = (
        await editor.client.text_document_code_action_async(
            types.CodeActionParams(editor.document(uri), editor.whole(uri), only)
        )
        or []
    )
    assert isinstance(action, types.CodeAction)
    change = edits_of(action)
    fixed = editor.applied(uri, change)
    assert "duration: 7.5sec" in fixed and "Shot 2: Landing" in fixed


async def test_hints_show_times_jobs_and_the_total_while_another_shot_is_half_written(editor: Editor) -> None:
    uri = editor.open(BOARD.replace("Shot 2: Landing\nduration: 5.7sec\n", "Shot 2: Landing\ndur\n"))
    hints = await editor.client.text_document_inlay_hint_async(
        types.InlayHintParams(editor.document(uri), editor.whole(uri))
    )
    labels = [hint.label for hint in hints or []]
    assert labels[0] == "0:00–0:07.5"
    assert labels[1] == "0:07.5, no duration"
    assert labels[2] == "total 7.5 s: 2.5 s under 10 s (sora-2-all)"
    symbols = await editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(editor.document(uri)))
    assert [symbol.name for symbol in symbols or []] == ["pilot", "Shot 1: Take-off", "Shot 2: Landing"]


async def test_hints_name_the_jobs_and_hover_says_why(editor: Editor) -> None:
    uri = editor.open(BOARD.replace("5.7sec", "10sec").replace("sora-2-all", "sora-2-pro"))
    hints = await editor.client.text_document_inlay_hint_async(
        types.InlayHintParams(editor.document(uri), editor.whole(uri))
    )
    labels = [str(hint.label) for hint in hints or []]
    assert "job 1: 8 s" in labels[0] and "job 2: 12 s" in labels[1]
    hover = await editor.client.text_document_hover_async(
        types.HoverParams(editor.document(uri), editor.position(uri, "Shot 1"))
    )
    assert hover and isinstance(hover.contents, types.MarkupContent)
    assert "0:00 to 0:07.5 of 0:17.5" in hover.contents.value
    assert "Job 1 of 2 of sora-2-pro" in hover.contents.value and "because" in hover.contents.value


async def test_hover_tells_of_rules_names_models_and_fields(editor: Editor) -> None:
    uri = editor.open(BOARD.replace("Scene: It", "sceen: It"))

    async def hover(text: str, plus: int = 1) -> str:
        found = await editor.client.text_document_hover_async(
            types.HoverParams(editor.document(uri), editor.position(uri, text, plus))
        )
        assert found and isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    assert "# SB208" in await hover("sceen")
    assert "a woman in red" in await hover("{pilot}", 3)
    assert "lengths: 10, 15 s" in await hover("sora-2-all")
    assert "how long the shot lasts" in await hover("duration")


async def labels_at(editor: Editor, uri: str, text: str) -> dict[str, types.CompletionItem]:
    position = editor.position(uri, text, len(text))
    found = await editor.client.text_document_completion_async(types.CompletionParams(editor.document(uri), position))
    assert isinstance(found, types.CompletionList)
    return {item.label: item for item in found.items}


async def test_completion(editor: Editor) -> None:
    (editor.folder / "cast.story").write_text("let dog = a terrier\n", encoding="utf-8")
    (editor.folder / "field.png").write_bytes(b"")
    uri = editor.open(
        BOARD.replace("model: sora-2-all", "model: \nsize: \nuse: \n").replace(
            "duration: 5.7sec\nScene: It lands.", "duration: \nScene: {}\ncamera: \nreference: \nca"
        ),
        saved=True,
    )
    models = await labels_at(editor, uri, "model: ")
    assert "10, 15" in str(models["sora-2-all"].detail) and "price" in str(models["sora-2-all"].documentation)
    assert "720x1280" in await labels_at(editor, uri, "size: ")
    assert set(await labels_at(editor, uri, "use: ")) == {"cast.story"}
    assert "7.5sec" in await labels_at(editor, uri, "Landing\nduration: ")  # brings the board to 15 s
    assert set(await labels_at(editor, uri, "Scene: {")) == {"pilot"}
    assert "slow push-in" in await labels_at(editor, uri, "camera: ")
    assert set(await labels_at(editor, uri, "reference: ")) == {"field.png"}
    fields = await labels_at(editor, uri, "\nca")
    assert {"lighting", "dialogue", "Shot 3:"} <= set(fields) and "camera" not in fields
    assert "Scene: " in str(fields["Shot 3:"].insert_text)


async def test_formatting_whole_range_and_while_typing(editor: Editor) -> None:
    ugly = BOARD.replace("duration: 5.7sec", "Duration:   5,7 s").replace("duration: 7.5sec", "Duration: 7,5 s")
    uri = editor.open(ugly)
    await editor.diagnostics(uri)
    options = types.FormattingOptions(tab_size=2, insert_spaces=True)
    edits = await editor.client.text_document_formatting_async(
        types.DocumentFormattingParams(editor.document(uri), options)
    )
    assert editor.applied(uri, list(edits or [])) == BOARD
    at = ugly.index("Shot 2")
    edits = await editor.client.text_document_range_formatting_async(
        types.DocumentRangeFormattingParams(editor.document(uri), editor.range(uri, at, len(ugly)), options)
    )
    assert editor.applied(uri, list(edits or [])) == BOARD.replace("duration: 7.5sec", "Duration: 7,5 s")
    below = editor.position(uri, "Scene: It lands")
    edits = await editor.client.text_document_on_type_formatting_async(
        types.DocumentOnTypeFormattingParams(editor.document(uri), below, "\n", options)
    )
    assert "duration:   5.7sec" in editor.applied(uri, list(edits or [])).split("Shot 2")[1]


async def test_names_across_files(editor: Editor) -> None:
    cast = editor.open("let pilot = a woman in red\n", "cast.story", saved=True)
    uri = editor.open("use: cast.story\n" + BOARD.replace("let pilot = a woman in red\n", ""), saved=True)
    (editor.folder / "other.story").write_text("use: cast.story\n\nShot 1:\nduration: 5sec\nScene: {pilot} waves.\n")
    position = editor.position(uri, "{pilot}", 2)
    found = await editor.client.text_document_definition_async(types.DefinitionParams(editor.document(uri), position))
    assert isinstance(found, types.Location) and found.uri == cast
    places = await editor.client.text_document_references_async(
        types.ReferenceParams(types.ReferenceContext(True), editor.document(uri), position)
    )
    assert sorted(place.uri.rsplit("/", 1)[1] for place in places or []) == ["board.story", "cast.story", "other.story"]
    edit = await editor.client.text_document_rename_async(
        types.RenameParams(new_name="captain", text_document=editor.document(uri), position=position)
    )
    assert edit and edit.changes and set(edit.changes) == {cast, uri, editor.uri("other.story")}
    assert "let captain = a woman in red" in editor.applied(cast, list(edit.changes[cast]))
    assert "The plane of {captain} takes off" in editor.applied(uri, list(edit.changes[uri]))


async def test_shots_are_moved_split_merged_and_retimed(editor: Editor) -> None:
    uri = editor.open(BOARD)

    async def after(title: str, text: str) -> Document:
        at = editor.position(uri, text)
        only = types.CodeActionContext([], only=[types.CodeActionKind.RefactorRewrite])
        found = await editor.client.text_document_code_action_async(
            types.CodeActionParams(editor.document(uri), types.Range(at, at), only)
        )
        (action,) = [one for one in found or [] if isinstance(one, types.CodeAction) and one.title == title]
        change = edits_of(action)
        return Document(editor.applied(uri, change))

    moved = await after("Move shot 2 up", "It lands")
    assert [(shot.number, shot.title) for shot in moved.shots] == [(1, "Landing"), (2, "Take-off")]
    split = await after("Split shot 1 here", "It climbs")
    assert [shot.scene for shot in split.shots] == ["The plane of {pilot} takes off.", "It climbs.", "It lands."]
    merged = await after("Merge shot 1 with shot 2", "Take-off")
    assert [shot.milliseconds for shot in merged.shots] == [13_200]
    retimed = await after("Retime the board to 15 s", "Take-off")
    assert sum(shot.milliseconds for shot in retimed.shots) == 15_000


async def test_foreign_text_is_imported_where_it_was_pasted(editor: Editor) -> None:
    uri = editor.open("[0-3s] A fox wakes in the snow.\n[3-8s] It trots towards the lights of a village.\n")
    only = types.CodeActionContext([], only=[types.CodeActionKind.RefactorRewrite])
    found = await editor.client.text_document_code_action_async(
        types.CodeActionParams(editor.document(uri), editor.whole(uri), only)
    )
    (action,) = [one for one in found or [] if isinstance(one, types.CodeAction) and one.title.startswith("Import 2")]
    change = edits_of(action)
    board = Document(editor.applied(uri, change))
    assert [shot.milliseconds for shot in board.shots] == [3000, 5000]


async def test_folding_links_tokens_and_lenses(editor: Editor) -> None:
    (editor.folder / "field.png").write_bytes(b"")
    uri = editor.open(BOARD + "reference: field.png\n", saved=True)
    folds = await editor.client.text_document_folding_range_async(types.FoldingRangeParams(editor.document(uri)))
    assert [(fold.start_line, fold.end_line) for fold in folds or []] == [(0, 2), (4, 6), (8, 11)]
    (link,) = (
        await editor.client.text_document_document_link_async(types.DocumentLinkParams(editor.document(uri))) or []
    )
    assert link.target == editor.uri("field.png")
    tokens = await editor.client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(editor.document(uri))
    )
    assert tokens and len(tokens.data) % 5 == 0 and list(tokens.data[:3]) == [0, 0, len("title")]
    lenses = await editor.client.text_document_code_lens_async(types.CodeLensParams(editor.document(uri)))
    assert lenses and lenses[0].command and lenses[0].command.title.startswith("13.2 s, 1 job of sora-2-all")
    plan = await editor.client.workspace_execute_command_async(types.ExecuteCommandParams("storyboard.plan", [uri]))
    assert "sora-2-all" in plan


async def test_boards_that_are_not_open_are_reported_too(editor: Editor) -> None:
    (editor.folder / "closed.story").write_text("Shot 1:\nScene: no duration.\n", encoding="utf-8")
    changed = types.FileEvent(editor.uri("closed.story"), types.FileChangeType.Created)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([changed]))
    assert "SB205" in codes(await editor.diagnostics(editor.uri("closed.story")))


async def test_a_wrong_configuration_is_said_on_the_board(editor: Editor) -> None:
    (editor.folder / "storyboard.toml").write_text("modle = 'sora-2'\n", encoding="utf-8")
    uri = editor.open(BOARD, saved=True)
    (found,) = await editor.diagnostics(uri)
    assert "storyboard.toml:1" in found.message and "model" in found.message
    hints = await editor.client.text_document_inlay_hint_async(
        types.InlayHintParams(editor.document(uri), editor.whole(uri))
    )
    assert [hint.label for hint in hints or []][-1] == "total 13.2 s"  # times need no catalog
