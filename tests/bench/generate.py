"""A seeded large input in the raw contract: figures.csv, sources.csv, dataset.toml, and
answer.json, what must come out.

Every row is one figure of its source with its own span; 1.5 percent are bad in one of six known
ways, the others must all be published. The same seed and number of rows give the same bytes.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from itertools import chain
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pycountry

from silkledger.schemas.raw import FIGURES
from tests.bench.wordings import benched, wordings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCES = 500
WORDINGS = 20_000
SPAN = 80  # code points between two figures of a source
BAD_PER_THOUSAND = 15
# Files need not have every column: these few are empty in most.
_ABSENT = frozenset(("entity", "item", "base"))
COLUMNS = ("source_id", *(name for name in FIGURES.names if name not in _ABSENT))
# What becomes of each kind of bad row, and the rule that must say so (None where the reading engine
# has several).
BAD = {
    "missing_indicator": ("quarantined", "raw.required"),
    "reversed_span": ("quarantined", "raw.span_reversed"),
    "ragged_row": ("quarantined", "ingest.ragged"),
    "unknown_place": ("quarantined", None),
    "unreadable_number": ("quarantined", None),
    "repeated_row": ("duplicate", "identity.repeated"),
}
_UNREADABLE = (
    "several billion dollars",
    "dozens",
    "USD 1l.5 billion",
    "hundreds of millions of tons",
    "a lot",
)
_NOWHERE = ("Atlantis", "Ruritania", "Freedonia", "Erewhon")
_BLOCK = 100_000


@dataclass(frozen=True)
class Answer:
    """What must become of the rows: counts by outcome, and of bad rows by kind."""

    seed: int
    rows: int
    published: int
    duplicate: int
    quarantined: int
    kinds: dict[str, int]


def generate(folder: Path, rows: int = 1_000_000, seed: int = 1) -> Answer:
    """Writes the input into `folder` and gives its answer. At least 1,000 rows."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dataset.toml").write_text('name = "bench"\ntitle = "Benchmark"\n', encoding="utf-8")
    _write_sources(folder / "sources.csv")
    each = rows * BAD_PER_THOUSAND // (1000 * len(BAD))
    with (folder / "figures.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(COLUMNS) + "\n")
        for block in _blocks(rows, each, seed):
            file.write(block)
    outcomes = [outcome for outcome, _ in BAD.values()]
    quarantined, duplicate = (
        each * outcomes.count("quarantined"),
        each * outcomes.count("duplicate"),
    )
    answer = Answer(
        seed, rows, rows - quarantined - duplicate, duplicate, quarantined, dict.fromkeys(BAD, each)
    )
    (folder / "answer.json").write_text(
        json.dumps(asdict(answer), indent=2) + "\n", encoding="utf-8"
    )
    return answer


def _write_sources(path: Path) -> None:
    lines = (
        f"source-{number:03d},Report {number},2023-05-{number % 28 + 1:02d},en"
        for number in range(SOURCES)
    )
    path.write_text(
        "\n".join(["source_id,title,published_at,locale", *lines]) + "\n", encoding="utf-8"
    )


def _blocks(rows: int, each: int, seed: int) -> Iterator[str]:
    random, numbers = Random(seed), np.random.default_rng(seed)
    known = benched()
    pairs = [
        (_cell(wording), _cell(unit), code, len(wording))
        for code, indicator in known.items()
        for wording, unit in wordings(indicator.dimension, WORDINGS // len(known), random)
    ]
    names = [
        place.name for place in pycountry.countries if place.name != "Congo"
    ]  # two countries have that name
    places = [name for name in names if name.isascii() and name.replace(" ", "").isalpha()]
    periods, remarks, finds = _periods(), _remarks(random), _finds()
    kinds = np.full(rows, len(BAD), np.int8)
    kinds[1 + numbers.permutation(rows - 1)[: each * len(BAD)]] = np.repeat(
        np.arange(len(BAD), dtype=np.int8), each
    )
    kind_names = (*BAD, "good")
    bilateral = {code for code, indicator in known.items() if "counterpart" in indicator.definition}
    kept: list[str] = []
    for start in range(0, rows, _BLOCK):
        count = min(_BLOCK, rows - start)
        draws = zip(
            range(start, start + count),
            kinds[start : start + count].tolist(),
            *(
                numbers.integers(0, len(of), count).tolist()
                for of in (pairs, periods, places, places, remarks)
            ),
            strict=True,
        )
        lines = []
        for number, kind, pair, period, place, other, remark in draws:
            wording, unit, indicator, length = pairs[pair]
            source, at = number % SOURCES, number // SOURCES * SPAN
            geography, counterpart = places[place], places[other] if indicator in bilateral else ""
            end = at + length
            match kind_names[kind]:
                case "missing_indicator":
                    indicator = ""
                case "reversed_span":
                    at, end = end, at
                case "unknown_place":
                    geography = _NOWHERE[number % len(_NOWHERE)]
                case "unreadable_number":
                    wording, unit = _UNREADABLE[number % len(_UNREADABLE)], ""
                    end = at + len(wording)
                case "repeated_row":
                    lines.append(kept[number % len(kept)])
                    continue
            said = (
                f"{wording},{unit},{periods[period]},,{indicator},{geography},{counterpart},"
                f"{remarks[remark]}"
            )
            line = f"source-{source:03d},{said},{at},{end},,{finds[number % len(finds)]}\n"
            if kind_names[kind] == "ragged_row":
                line = line.replace("\n", ",\n")
            elif kind_names[kind] == "good" and number % 997 == 0:
                kept.append(line)
            lines.append(line)
        yield "".join(lines)


def _periods() -> list[str]:
    years = range(2005, 2023)
    return [
        "",
        *chain.from_iterable(
            (
                f"{year}",
                f"Q{year % 4 + 1} {year}",
                f"first quarter of {year}" if year % 4 else f"Q4 {year}",
                f"first half of {year}",
                f"H2 {year}",
                f"January-April {year}",
                f"first {year % 9 + 2} months of {year}",
                f"end of {year}",
                f"March {year}",
                f"as of 1 July {year}",
                f"{year - 5}-{year}",
            )
            for year in years
        ),
    ]


def _remarks(random: Random) -> list[str]:
    """Cells from measured_by to coverage, most of them empty as in real files."""
    publishers = (
        "",
        "",
        "",
        "World Bank, 2022 edition",
        "national statistics office",
        "customs administration",
    )
    bases = ("", "", "", "", "current prices", "not seasonally adjusted")
    return [
        _line(
            random.choice(publishers),
            random.choice(("", "", "actual")),
            "",
            "",
            "",
            random.choice(bases),
            "",
        )
        for _ in range(200)
    ]


def _finds() -> list[str]:
    """Cells from extractor to note."""
    return [
        _line(f"desk-{number % 7}", f"0.{90 + number % 10}", "" if number % 9 else "second look")
        for number in range(90)
    ]


def _line(*cells: str) -> str:
    return ",".join(_cell(cell) for cell in cells)


def _cell(text: str) -> str:
    return f'"{text}"' if "," in text else text
