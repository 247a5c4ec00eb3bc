from __future__ import annotations

import csv
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from silkledger.columns import decode
from silkledger.ingest.expected import Expected
from silkledger.ingest.folder.sources import find
from silkledger.ingest.formats import read_file
from silkledger.resolve.candidate_tables import judge
from silkledger.schemas.raw import FIGURES
from tests.bench import inputs
from tests.bench.__main__ import _show_growth, _wrong
from tests.bench.generate import BAD, SOURCES, Answer, generate
from tests.bench.job import counted, settled
from tests.bench.measure import Run, medians
from tests.bench.release import MEASURES
from tests.bench.wordings import benched, wordings
from tests.support.depth import deep

if TYPE_CHECKING:
    from pathlib import Path

ROWS = deep(6_000, 12_000)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Answer]:
    folder = tmp_path_factory.mktemp("bench")
    return folder, generate(folder, ROWS, seed=7)


def test_the_same_seed_gives_the_same_bytes(made: tuple[Path, Answer], tmp_path: Path) -> None:
    folder, answer = made
    assert generate(tmp_path, ROWS, seed=7) == answer
    for name in ("figures.csv", "sources.csv", "dataset.toml", "answer.json"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()
    assert generate(tmp_path, ROWS, seed=8).rows == ROWS
    assert (tmp_path / "figures.csv").read_bytes() != (folder / "figures.csv").read_bytes()


def test_the_answer_counts_what_the_file_holds(made: tuple[Path, Answer]) -> None:
    folder, answer = made
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    seen: Counter[str] = Counter()
    known: set[tuple[str, ...]] = set()
    for cells in rows:
        row = dict(zip(header, cells, strict=False))
        if len(cells) != len(header):
            seen["ragged_row"] += 1
        elif tuple(cells) in known:
            seen["repeated_row"] += 1
        elif not row["indicator"]:
            seen["missing_indicator"] += 1
        elif int(row["char_start"]) > int(row["char_end"]):
            seen["reversed_span"] += 1
        elif row["geography"] in ("Atlantis", "Ruritania", "Freedonia", "Erewhon"):
            seen["unknown_place"] += 1
        elif row["as_reported"].startswith(("several", "dozens", "USD 1l", "hundreds", "a lot")):
            seen["unreadable_number"] += 1
        else:
            seen["good"] += 1
            assert int(row["char_end"]) - int(row["char_start"]) == len(row["as_reported"])
        known.add(tuple(cells))
    assert seen.pop("good") == answer.published
    assert seen == answer.kinds
    assert sum(seen.values()) == ROWS * 15 // 1000 == answer.quarantined + answer.duplicate
    assert answer.duplicate == sum(
        seen[kind] for kind, (outcome, _) in BAD.items() if outcome == "duplicate"
    )


def test_the_input_is_taken_in_whole(made: tuple[Path, Answer]) -> None:
    folder, answer = made
    found = find([folder])
    assert len(found.sources) == SOURCES
    intake = read_file(found.loose[0], Expected(FIGURES, None))
    assert intake.rows.num_rows + len(intake.broken) == ROWS
    assert Counter(row.rule for row in intake.broken) == {
        "ingest.ragged": answer.kinds["ragged_row"]
    }
    assert intake.rows["indicator"].null_count == answer.kinds["missing_indicator"]


@pytest.mark.parametrize(
    "dimension", sorted({indicator.dimension for indicator in benched().values()})
)
def test_every_dimension_has_as_many_distinct_wordings_as_asked_for(dimension: str) -> None:
    found = wordings(dimension, 1100, Random(1))
    assert len(set(found)) == len(found) == 1100


def test_a_job_that_loses_a_row_is_told() -> None:
    answer = Answer(1, 100, 90, 4, 6, dict.fromkeys(BAD, 1))
    right = {"published": 90, "duplicate": 4, "quarantined": 6} | {
        rule: 1 for _, rule in BAD.values() if rule
    }
    assert _wrong(answer, Run(1, 1, 1, right)) == []
    assert _wrong(answer, Run(1, 1, 1, right | {"published": 89})) == [
        "published: 89 rows, the answer is 90"
    ]


def test_medians_are_of_each_measure_alone() -> None:
    assert medians([Run(3, 9, 10, {}), Run(1, 7, 30, {}), Run(2, 8, 20, {})]) == (2, 8, 20)


def test_a_tenth_of_the_wordings_of_the_harder_input_are_distinct(
    made: tuple[Path, Answer], tmp_path: Path
) -> None:
    answer = generate(tmp_path, ROWS, seed=7, name="harder")
    assert answer == made[1]
    with (tmp_path / "figures.csv").open(encoding="utf-8", newline="") as file:
        distinct = {row["as_reported"] for row in csv.DictReader(file)}
    assert ROWS / 15 < len(distinct) < ROWS / 8
    locales = (tmp_path / "sources.csv").read_text(encoding="utf-8").splitlines()[1:6]
    assert {line.rpartition(",")[2] for line in locales} == {"en", "de", "es", "ru", "zh"}
    (tmp_path / "out").mkdir()
    _, candidate = settled(tmp_path, tmp_path / "out")
    assert _wrong(answer, Run(1, 1, 1, counted(candidate.tables["ledger"]))) == []


def test_a_step_that_grows_faster_than_the_rows_is_told() -> None:
    def run(judge: float) -> Run:
        spent = {"judge": judge, "verify": 1.0}
        found = {f"{step}: {of}": took for step, took in spent.items() for of in MEASURES}
        found |= {f"{step}: MiB": 1.0 for step in spent}
        return Run(0, 0, 0, found)

    quiet = Console(quiet=True)
    assert _show_growth(quiet, "plain", {100: [run(1)], 1000: [run(10)]}) == []
    assert _show_growth(quiet, "plain", {100: [run(1)], 1000: [run(13)]}) == [
        "plain: judge grows 13.0 times from 100 to 1,000 rows",
        "plain: release grows 13.0 times from 100 to 1,000 rows",
    ]


def test_the_wide_input_has_more_years_as_it_has_more_rows(
    made: tuple[Path, Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "_ROWS_OF_ERA", ROWS // 4)
    answer = generate(tmp_path, ROWS, seed=7, name="wide")
    assert answer == made[1]
    plain, wide = (_periods(folder) for folder in (made[0], tmp_path))
    assert plain < wide
    assert len(wide) > 3 * len(plain)
    (tmp_path / "out").mkdir()
    _, candidate = settled(tmp_path, tmp_path / "out")
    assert _wrong(answer, Run(1, 1, 1, counted(candidate.tables["ledger"]))) == []


def _periods(folder: Path) -> set[str]:
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as file:
        return {row["period"] for row in csv.DictReader(file)}


def test_few_figures_of_the_consistent_input_are_wrong(tmp_path: Path) -> None:
    answer = generate(tmp_path, ROWS, seed=7, name="consistent")
    (tmp_path / "out").mkdir()
    found, candidate = settled(tmp_path, tmp_path / "out")
    assert _wrong(answer, Run(1, 1, 1, counted(candidate.tables["ledger"]))) == []
    verdicts = Counter(decode(judge(found, candidate).tables["checks"]["verdict"]).to_pylist())
    assert 0 < verdicts["contradicted"] < ROWS / 100
