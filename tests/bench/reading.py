"""Readings a second on one core, vocabularies loaded, and how long the project's own article
takes.
"""

from __future__ import annotations

import csv
import time
import tomllib
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.records import read_record
from tests.bench.inputs import WORDINGS
from tests.bench.measure import measured
from tests.bench.wordings import benched, wordings

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLE = Path(__file__).parents[2] / "raw" / "industrials-2023-05-03"
TURNS = 3


def run(_raw: Path, _out: Path) -> dict[str, float]:
    """Readings a second of as many distinct wordings as the large input has; milliseconds that the
    article takes.
    """
    random, known = Random(1), benched()
    pairs = [
        (wording, QuantityContext(unit=unit or None, locale="en", indicator=indicator))
        for indicator in known.values()
        for wording, unit in wordings(indicator.dimension, WORDINGS // len(known), random)
    ]
    rows = _article()
    for row in rows:
        read_record(row)
    read_quantity(*pairs[0])
    return {
        "readings a second": len(pairs) / _best(lambda: [read_quantity(*pair) for pair in pairs]),
        "article ms": 1000 * _best(lambda: [read_record(row) for row in rows]),
    }


def _article() -> list[dict[str, str]]:
    with (ARTICLE / "source.toml").open("rb") as file:
        source = tomllib.load(file)
    lent = {"locale": source["locale"], "published_at": str(source["published_at"])}
    with (ARTICLE / "figures.csv").open(encoding="utf-8", newline="") as lines:
        return [
            {"id": str(number), **lent, **row} for number, row in enumerate(csv.DictReader(lines))
        ]


def _best(work: Callable[[], object]) -> float:
    """Processor seconds of the quickest of several turns: the others were disturbed."""
    times = []
    for _ in range(TURNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    measured(run)
