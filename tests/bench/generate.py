"""A seeded large input in the raw contract: figures.csv, sources.csv, dataset.toml, and
answer.json, what must come out.

Every row is one figure of its source with its own span; 1.5 percent are bad in one of six known
ways, the others must all be published. The same seed and number of rows give the same bytes.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pycountry

from silkledger.schemas.raw import FIGURES
from tests.bench.consistent import consistent
from tests.bench.inputs import harder, plain, wide
from tests.bench.wordings import benched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from tests.bench.inputs import Kind

SOURCES = 500
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
# From the number of rows and what draws at random.
INPUTS: dict[str, Callable[[int, Random], Kind]] = {
    "plain": lambda _, random: plain(random),
    "wide": wide,
    "harder": harder,
    "consistent": lambda _, random: consistent(random),
}


@dataclass(frozen=True)
class Answer:
    """What must become of the rows: counts by outcome, and of bad rows by kind."""

    seed: int
    rows: int
    published: int
    duplicate: int
    quarantined: int
    kinds: dict[str, int]


def generate(folder: Path, rows: int = 1_000_000, seed: int = 1, name: str = "plain") -> Answer:
    """Writes the input of that name into `folder` and gives its answer. At least 1,000 rows."""
    kind = INPUTS[name](rows, Random(seed))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dataset.toml").write_text('name = "bench"\ntitle = "Benchmark"\n', encoding="utf-8")
    _write_sources(folder / "sources.csv", kind.locales)
    each = rows * BAD_PER_THOUSAND // (1000 * len(BAD))
    with (folder / "figures.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(COLUMNS) + "\n")
        for block in _blocks(kind, rows, each, seed):
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


def _write_sources(path: Path, locales: Sequence[str]) -> None:
    lines = (
        f"source-{number:03d},Report {number},2023-05-{number % 28 + 1:02d},"
        f"{locales[number % len(locales)]}"
        for number in range(SOURCES)
    )
    path.write_text(
        "\n".join(["source_id,title,published_at,locale", *lines]) + "\n", encoding="utf-8"
    )


def _blocks(quoted: Kind, rows: int, each: int, seed: int) -> Iterator[str]:
    numbers, known = np.random.default_rng(seed), benched()
    by_locale, periods, remarks = list(quoted.wordings.values()), quoted.periods, quoted.remarks
    names = [
        place.name for place in pycountry.countries if place.name != "Congo"
    ]  # two countries have that name
    places = [name for name in names if name.isascii() and name.replace(" ", "").isalpha()]
    finds = _finds()
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
                for of in (by_locale[0], periods, places, places, remarks)
            ),
            strict=True,
        )
        lines = []
        for number, kind, pair, period, place, other, remark in draws:
            source, at = number % SOURCES, number // SOURCES * SPAN
            of_source = by_locale[source % len(by_locale)]
            wording, unit, indicator, length = of_source[quoted.chosen(pair, place, period)]
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
            cells = (
                f"{wording},{unit},{periods[period]},,{indicator},{geography},{counterpart},"
                f"{remarks[remark]}"
            )
            line = f"source-{source:03d},{cells},{at},{end},,{finds[number % len(finds)]}\n"
            if kind_names[kind] == "ragged_row":
                line = line.replace("\n", ",\n")
            elif kind_names[kind] == "good" and number % 997 == 0:
                kept.append(line)
            lines.append(line)
        yield "".join(lines)


def _finds() -> list[str]:
    """Cells from extractor to note."""
    return [
        f"desk-{number % 7},0.{90 + number % 10},{'' if number % 9 else 'second look'}"
        for number in range(90)
    ]
