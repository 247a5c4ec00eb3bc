"""Decisions on candidates by command: accepted, rejected, and what a later extraction proposes."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from silkledger.curation.places import SourcePlaces
from silkledger.pipeline import chain
from silkledger.release.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput, Mini

TEXT = (
    "The population of Kazakhstan was about 19 million in 2022.\n\n"
    "Inflation in Kazakhstan was 8.7 % in 2022. The GDP of Kazakhstan exceeded USD 220 billion.\n"
)
POPULATION, INFLATION, GDP = "about 19 million", "8.7 %", "exceeded USD 220 billion"


class Note:
    """A dated note in the raw folder of a dataset, and the commands on it."""

    def __init__(self, mini: Mini, root: Path, command: Callable[..., CommandOutput]) -> None:
        self.mini, self.root, self.command = mini, root, command
        self.places = SourcePlaces(mini.raw, root / "documents", "note")
        self.extract(TEXT)
        path = self.places.proposed / "source.toml"
        dated = path.read_text("utf-8").replace('published_at = ""', 'published_at = "2023-05-03"')
        path.write_text(dated.replace('title = ""', 'title = "A note"'), "utf-8")

    def extract(self, text: str) -> str:
        (self.root / "note.txt").write_text(text, encoding="utf-8")
        folders = ("--out", self.places.documents, "--raw", self.mini.raw)
        said = self.command("extract", self.root / "note.txt", *folders)
        assert said.code == 0, said.err
        return said.out

    def accept(self, *words: object) -> CommandOutput:
        folders = ("--documents", self.places.documents, "--raw", self.mini.raw)
        return self.command("accept", "note", *words, *folders)

    def proposed(self) -> list[str]:
        return wordings(self.places.proposed / "figures.csv")

    def rows(self) -> list[str]:
        return wordings(self.places.table("figures"))

    def unreviewed(self) -> set[str]:
        job = Job((self.mini.raw,), self.mini.published, documents=self.places.documents)
        figures = chain.release(job).candidate.tables["figures"].to_pylist()
        return {row["as_reported"] for row in figures if "unreviewed" in row["flags"]}


def wordings(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row["as_reported"] for row in csv.DictReader(file)]


@pytest.fixture
def note(mini: Mini, tmp_path: Path, command: Callable[..., CommandOutput]) -> Note:
    return Note(mini, tmp_path / "work", command)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()


def test_a_rejected_candidate_stays_rejected_in_a_changed_text_and_the_rest_goes_on(
    note: Note,
) -> None:
    said = note.accept("--reject", INFLATION, "--by", "A. B.", "--note", "another index")
    assert (said.code, said.out) == (0, f'note: rejected "{INFLATION}"\n')
    (line,) = (note.places.folder / "decisions.jsonl").read_text("utf-8").splitlines()
    decision = json.loads(line)
    assert [decision[key] for key in ("by", "action", "table", "note", "after")] == [
        *("A. B.", "reject", "figures", "another index", None)
    ]
    told = note.extract(f"A new paragraph.\n\n{TEXT}")
    assert "1 decided before and left out of the rows (1 rejected)" in told
    assert note.proposed() == [POPULATION, GDP]
    said = note.accept()
    assert said.code == 0, said.err
    assert said.out.startswith("note: 2 rows accepted")
    assert note.rows() == [POPULATION, GDP]
    assert note.unreviewed() == {POPULATION, GDP}
    # With rows, the text must be the one that they stand in.
    note.extract(f"Another one.\n\nA new paragraph.\n\n{TEXT}")
    assert "its rows stand in another text" in note.accept().last


def test_a_rejected_candidate_stays_rejected_in_a_changed_sentence(note: Note) -> None:
    note.accept("--reject", INFLATION, "--by", "A. B.")
    changed = TEXT.replace("Inflation in", "A new title.\n\nThe office said that inflation in")
    assert "(1 rejected)" in note.extract(changed)
    assert note.proposed() == [POPULATION, GDP]
    note.extract(changed.replace("inflation", "unemployment"))
    assert note.proposed() == [POPULATION, INFLATION, GDP]


def test_the_rows_that_an_extraction_writes_are_those_that_are_new(note: Note) -> None:
    assert note.proposed() == [POPULATION, INFLATION, GDP]
    note.accept("--reject", INFLATION, "--by", "A. B.")
    note.accept()
    told = note.extract(TEXT)
    assert "3 decided before and left out of the rows (2 accepted, 1 rejected)" in told
    assert note.proposed() == []
    told = note.extract(f"{TEXT}The exports of Kazakhstan rose by 12.5 % in 2022.\n")
    assert note.proposed() == ["rose by 12.5 %"]


def test_a_row_that_a_person_copied_is_not_proposed_again(note: Note) -> None:
    note.places.folder.mkdir()
    header, first, *_ = (note.places.proposed / "figures.csv").read_text("utf-8").splitlines()
    note.places.table("figures").write_text(f"{header}\n{first}\n", "utf-8")
    assert "(1 accepted)" in note.extract(TEXT)
    assert note.proposed() == [INFLATION, GDP]


def test_rows_in_another_format_do_not_stop_an_extraction(note: Note) -> None:
    note.places.folder.mkdir()
    (note.places.folder / "figures.tsv").write_text("as_reported\tindicator\n9 %\tinflation\n")
    assert "decided" not in note.extract(TEXT)


def test_an_accepted_row_is_rejected_and_taken_out(note: Note) -> None:
    note.accept()
    said = note.accept(
        "--reject", f"note:{TEXT.index(INFLATION)}-{TEXT.index(INFLATION) + 5}", "--by", "A. B."
    )
    assert said.out.startswith(f'note: rejected "{INFLATION}", its row taken out of ')
    assert note.rows() == [POPULATION, GDP]
    again = note.accept("--reject", INFLATION, "--by", "A. B.")
    assert (again.code, again.out) == (0, f'note: "{INFLATION}" was rejected before\n')
    assert note.accept().out.startswith("note: 0 rows accepted")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--reject", INFLATION), "a rejection bears a name; say yours with --by NAME"),
        (("--reject", INFLATION, "--by", "A", "--above", 0.9), "--reject accepts nothing"),
        (("--note", "why"), "--note is the reason of a rejection; name what to --reject"),
        (("--reject", "19 million", "--by", "A"), f'did you mean "{POPULATION}"?'),
        (("--reject", "a house", "--by", "A"), "candidates.jsonl has all candidates"),
    ],
)
def test_what_can_not_be_rejected_is_told_on_one_line(
    note: Note, words: tuple[object, ...], said: str
) -> None:
    run = note.accept(*words)
    assert run.code == 2
    assert said in run.last
    assert len(run.err.splitlines()) == 1
    assert not (note.places.folder / "decisions.jsonl").exists()


def test_a_line_by_hand_counts_in_a_release_and_a_faulty_one_is_named(note: Note) -> None:
    note.accept()
    path = note.places.folder / "decisions.jsonl"
    line = {
        "at": "2026-01-01T08:00:00+00:00",
        "by": "A. B.",
        "action": "edit",
        "table": "figures",
        "row_id": f"note:{TEXT.index(GDP)}-{TEXT.index(GDP) + len(GDP)}",
        "before": {},
        "after": {},
        "note": "seen",
    }
    path.write_text(path.read_text("utf-8") + json.dumps(line), "utf-8")
    assert note.unreviewed() == {POPULATION, INFLATION}
    del line["by"]
    path.write_text(f"{path.read_text('utf-8')}\n{json.dumps(line)}\n", "utf-8")
    assert "decisions.jsonl:5: not a decision: by missing; add by" in note.accept().last


def test_a_figure_that_another_text_has_at_the_place_of_a_row_is_proposed(note: Note) -> None:
    assert note.accept().code == 0
    told = note.extract(TEXT.replace("8.7 %", "8.9 %"))
    assert note.proposed() == ["8.9 %"]
    assert "2 decided before and left out of the rows (2 accepted)" in told
    assert INFLATION in note.rows()
