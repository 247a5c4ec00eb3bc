"""Erased figures are gone from every file of every release, and nothing else is."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from silkledger import reader
from silkledger.pipeline import chain
from silkledger.publishing.approval import reject
from silkledger.release.job import Job
from silkledger.store.folder import FolderStore
from silkledger.verify import verify, verify_dataset
from tests.conftest import DATASET, FIGURES, SOURCE, CommandOutput, Mini
from tests.support.first_releases import release_first

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Command = Callable[..., CommandOutput]

WORDS = "USD 70 billion"
MORE = FIGURES + "USD 75 billion,gdp,Kazakhstan,in 2022,40,53\n"
NEXT = MORE.replace("over 19 million", "over 20 million")


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three releases that all have the figure, and a conflict with it since the second."""
    folder = tmp_path_factory.mktemp("three")
    mini = Mini(folder / "raw", folder / "published")
    mini.write("dataset.toml", DATASET)
    mini.write("s/source.toml", SOURCE)
    for figures in (FIGURES, MORE, NEXT):
        mini.write("s/figures.csv", figures)
        chain.release(Job((mini.raw,), mini.published, accept={"gate.rows_kept": "A: b"}))
    return folder


@pytest.fixture
def released(three: Path, tmp_path: Path) -> Mini:
    """A copy of the three releases, to erase from."""
    folder = shutil.copytree(three, tmp_path / "copy")
    return Mini(folder / "raw", folder / "published")


def _id(release: Path, words: str = WORDS) -> str:
    rows = pq.read_table(release / "figures.parquet").to_pylist()
    (found,) = [row["figure_id"] for row in rows if row["as_reported"] == words]
    return str(found)


def _erase(mini: Mini, command: Command, figure: str, version: str = "1.0.0") -> CommandOutput:
    words = ("withdraw", "mini", version, "--by", "B. Editor", "--reason", "a court order")
    return command(*words, "--figures", figure, "--erase", "--published", mini.published)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_figure_is_erased_from_every_release_and_verify_says_so(
    released: Mini, command: Command
) -> None:
    dataset = released.published / "mini"
    versions = sorted(path.name for path in dataset.iterdir() if (path / "manifest.json").exists())
    assert len(versions) == 3
    figure, before = _id(dataset / "1.0.0"), _files(dataset)
    assert _erase(released, command, figure).code == 0

    for version in versions:
        release = dataset / version
        rows = {
            row["figure_id"]: row for row in pq.read_table(release / "figures.parquet").to_pylist()
        }
        blank = rows[figure]
        assert (blank["as_reported"], blank["period"], blank["value"]) == ("", None, None)
        assert all(row["as_reported"] for name, row in rows.items() if name != figure)
        assert verify(release) == ()
        assert (release / "manifest.json").read_bytes() == before[f"{version}/manifest.json"]
        for path in release.rglob("*"):
            if path.suffix in (".html", ".json", ".csv", ".md"):
                text = path.read_text("utf-8")
                assert WORDS not in text, path
            elif path.suffix == ".parquet":
                cells = [
                    str(cell) for row in pq.read_table(path).to_pylist() for cell in row.values()
                ]
                assert not [cell for cell in cells if WORDS in cell or "70000000000" in cell], path
                assert 7e10 not in [
                    cell for row in pq.read_table(path).to_pylist() for cell in row.values()
                ]
        assert not list(dataset.glob("runs/*/figures.parquet"))
    assert verify_dataset(dataset) == ()

    entry = json.loads((dataset / "status.json").read_text())["versions"]["1.1.0"]
    (withdrawal,) = entry["withdrawals"]
    assert (withdrawal["by"], withdrawal["reason"]) == ("B. Editor", "a court order")
    assert (withdrawal["figure_ids"], withdrawal["erased"]) == ([figure], True)
    said = command("verify", "1.0.0", "--published", released.published)
    assert said.code == 0
    assert f"erased: figures {figure} on " in said.out
    assert "by B. Editor: a court order" in said.out

    # Files without the figure are the bytes that were published.
    kept = {name for name, content in _files(dataset).items() if before.get(name) == content}
    assert {"1.0.0/places.parquet", "1.0.0/sources.parquet", "1.0.0/ledger.parquet"} <= kept


def test_readers_get_the_rest_and_are_warned(released: Mini, command: Command) -> None:
    figure = _id(released.published / "mini" / "1.0.0")
    assert _erase(released, command, figure).code == 0
    with pytest.warns(match="was withdrawn: .*a court order"):
        table = reader.load("figures", "1.0.0", "mini", released.published)
    assert WORDS not in set(table["as_reported"])
    assert "over 19 million" in set(table["as_reported"])


def test_every_command_that_looks_at_a_release_still_does(released: Mini, command: Command) -> None:
    dataset = released.published / "mini"
    first, other = _id(dataset / "1.0.0"), _id(dataset / "1.0.0", "over 19 million")
    for figure in (first, other):  # two rows of best lose what tells them apart
        assert _erase(released, command, figure).code == 0
    assert verify_dataset(dataset) == ()
    for words in (
        *(("search", "gdp"), ("show", first), ("cite", first), ("releases",), ("report", "1.1.0")),
        *(("quarantine", "1.1.0"), ("replay", "1.1.0"), ("diff", "1.0.0", "1.1.0", "--json")),
    ):
        said = command(*words, "--published", released.published)
        assert said.code in (0, 1), (words, said.err)
        assert WORDS not in said.out + said.err


def test_the_next_release_without_the_row_follows(released: Mini, command: Command) -> None:
    figure = _id(released.published / "mini" / "1.0.0")
    assert _erase(released, command, figure).code == 0
    lines = [line for line in NEXT.splitlines() if WORDS not in line]
    released.write("s/figures.csv", "\n".join(lines) + "\n")
    accept = {"gate.rows_kept": "B: erased", "gate.deleted_share": "B: erased"}
    outcome = chain.release(Job((released.raw,), released.published, accept=accept))
    assert outcome.state == "published"
    assert verify_dataset(released.published / "mini") == ()
    assert outcome.folder is not None
    for path in outcome.folder.rglob("*.html"):
        assert WORDS not in path.read_text("utf-8")


def test_an_interrupted_erasure_is_named_and_completed(
    released: Mini, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    figure = _id(released.published / "mini" / "1.0.0")
    replaced, count = FolderStore.replace, 0

    def cut(store: FolderStore, name: str, content: bytes) -> None:
        nonlocal count
        count += "/" in name
        if count > 2:
            raise OSError(28, "No space left on device")
        replaced(store, name, content)

    with monkeypatch.context() as patch:
        patch.setattr(FolderStore, "replace", cut)
        assert _erase(released, command, figure).code == 2
    found = verify(released.published / "mini" / "1.0.0")
    assert found
    assert {problem.what for problem in found} == {
        "is not erased yet; ask for it again with silkledger withdraw --erase"
    }
    assert _erase(released, command, figure).code == 0
    assert verify_dataset(released.published / "mini") == ()


def test_a_change_of_an_erased_file_is_still_damage(released: Mini, command: Command) -> None:
    release = released.published / "mini" / "1.0.0"
    assert _erase(released, command, _id(release)).code == 0
    (release / "figures.parquet").write_bytes(b"PAR1")
    assert "figures.parquet" in str(verify(release)[0])
    assert "not erased yet" not in str(verify(release)[0])


def test_a_waiting_candidate_is_not_removed_behind_a_persons_back(
    mini: Mini, command: Command
) -> None:
    release_first(mini)
    mini.write("dataset.toml", f'{DATASET}review = "required"\n')
    mini.write("s/figures.csv", MORE)
    waits = chain.release(Job((mini.raw,), mini.published))
    figure = _id(mini.published / "mini" / "1.0.0")
    said = _erase(mini, command, figure)
    assert said.code == 2
    assert "waits for approval and has such a figure" in said.err
    assert waits.folder is not None
    reject(mini.published, waits.folder.name, by="A", note="erased")
    assert _erase(mini, command, figure).code == 0
    assert not waits.folder.exists()


def test_only_figures_can_be_erased(released: Mini, command: Command) -> None:
    words = ("withdraw", "mini", "1.0.0", "--by", "B", "--reason", "c", "--erase")
    said = command(*words, "--published", released.published)
    assert said.code == 2
    assert "only figures can be erased" in said.err
