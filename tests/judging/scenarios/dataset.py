"""Scenarios as miniature datasets, taken through the steps of a release up to judged tables."""

from __future__ import annotations

import csv
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.ingest.gather import raw_parts
from silkledger.ingest.inputs import fingerprint
from silkledger.pipeline import step_functions as steps
from silkledger.release.job import Job
from silkledger.resolve.candidate_tables import judge, settle

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from silkledger.ingest.folder.sources import InputFile, Inputs
    from silkledger.release.candidate import ReleaseCandidate
    from tests.judging.scenarios.scenario import Scenario

_LICENCE = "CC0-1.0"


@dataclass(frozen=True)
class Judged:
    """The judged tables of a scenario, with figures named by their letters.

    `letters` maps a figure id to the letters of the rows that state it; `refused` maps the letter
    of a row that could not be read to the reasons.
    """

    letters: dict[str, tuple[str, ...]]
    refused: dict[str, str]
    conflicts: list[dict[str, Any]]
    checks: list[dict[str, Any]]
    best: list[dict[str, Any]]

    def named(self, figure_ids: Iterable[str]) -> frozenset[str]:
        """Return the letters of the figures."""
        return frozenset(letter for name in figure_ids for letter in self.letters[name])


def judged(scenarios: Sequence[Scenario]) -> list[Judged]:
    """Read the figures of all scenarios at once, and judge each scenario on its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source_ids = [
            _written(scenario, place, folder / "raw") for place, scenario in enumerate(scenarios)
        ]
        inputs, candidate = _settled(folder)
        return [
            _judged(scenario, ids, inputs, candidate, folder / "official" / str(place))
            for place, (scenario, ids) in enumerate(zip(scenarios, source_ids, strict=True))
        ]


def _written(scenario: Scenario, place: int, raw: Path) -> dict[str, str]:
    """Write the raw files of a scenario and return the ids of its sources, by their words."""
    _write(raw / "dataset.toml", 'name = "scenarios"\ntitle = "Scenarios"\n')
    ids = {words: f"s{place}-{number}" for number, words in enumerate(scenario.sources, 1)}
    for words, source in scenario.sources.items():
        cells = {"licence": _LICENCE} | source
        _write(
            raw / ids[words] / "source.toml",
            "".join(f"{key} = {_toml(value)}\n" for key, value in cells.items()),
        )
        rows = [
            # A locator keeps rows of one source apart that differ only in their number.
            {"locator": f"row {letter}"}
            | {name: figure[name] for name in figure.keys() - {"source"}}
            for letter, figure in scenario.figures.items()
            if figure["source"] == words
        ]
        _table(raw / ids[words] / "figures.csv", rows)
    return ids


def _settled(folder: Path) -> tuple[Inputs, ReleaseCandidate]:
    """Take the raw files through the steps of a release up to figures that nothing compared yet."""
    found = steps.find(Job((folder / "raw",), folder / "published"))
    files = raw_parts(found)
    intakes = [steps.read(file) for file in files]
    inputs = steps.hold_back(found, intakes)
    rows = steps.gather(inputs, files, intakes)
    validated = steps.validate(inputs, rows)
    return inputs, settle(inputs, validated, steps.reconcile(inputs, validated))


def _judged(
    scenario: Scenario,
    ids: dict[str, str],
    inputs: Inputs,
    candidate: ReleaseCandidate,
    folder: Path,
) -> Judged:
    """Judge the figures of one scenario against each other and against its official values."""
    tables = dict(candidate.tables)
    for name, column in (("figures", "said_by"), ("sources", "source_id")):
        tables[name] = _of_sources(tables[name], column, ids.values())
    official: tuple[InputFile, ...] = ()
    if scenario.official:
        _table(folder / "official.csv", scenario.official)
        official = (fingerprint(folder / "official.csv", "reference/official.csv", within=folder),)
    answer = judge(replace(inputs, reference=official), replace(candidate, tables=tables))
    by_line = _letters(scenario, ids)
    letters: dict[str, tuple[str, ...]] = {}
    for row in _of_sources(tables["ledger"], "source_id", ids.values()).to_pylist():
        if (figure_id := row["figure_id"]) is not None:
            letter = by_line[row["source_id"], row["line"]]
            letters[figure_id] = (*letters.get(figure_id, ()), letter)
    refused: dict[str, str] = {}
    for row in tables["quarantine"].to_pylist():
        if letter := by_line.get((row["file"].split("/")[0], row["line"]), ""):
            refused[letter] = "; ".join(filter(None, (refused.get(letter), row["reason"])))
    return Judged(
        letters,
        refused,
        *(answer.tables[name].to_pylist() for name in ("conflicts", "checks", "best")),
    )


def _letters(scenario: Scenario, ids: dict[str, str]) -> dict[tuple[str, int], str]:
    """The letters by source id and line: rows of a file are in the order of the letters."""
    return {
        (source_id, line): letter
        for words, source_id in ids.items()
        for line, letter in enumerate(
            (letter for letter, cells in scenario.figures.items() if cells["source"] == words),
            2,
        )
    }


def _of_sources(table: pa.Table, column: str, ids: Iterable[str]) -> pa.Table:
    return table.filter(pc.is_in(table[column].cast(pa.string()), value_set=pa.array([*ids])))


def _toml(value: object) -> str:
    return str(value) if isinstance(value, int) else f'"{value}"'


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _table(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows(rows)
