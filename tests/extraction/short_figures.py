"""Figures of which a part that changes them stands at an edge: a second scale, a half, a bound.

Whatever the carrier, such a figure is read whole or refused; read without its edge it looks right
and is wrong.
"""

from __future__ import annotations

import csv
import itertools
import random
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.figure import STATED
from tests.extraction.texts import candidates_of, cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.reading.figure import FigureReader
    from silkledger.reading.results import Quantity

with Path(__file__).with_name("short_figures.csv").open(encoding="utf-8", newline="") as file:
    WORDINGS = tuple(csv.DictReader(file))
CARRIERS = {
    "en": (
        "The port handled {} in 2023.",
        "In 2023, exports were {}.",
        "The ministry expects {}, he said.",
        "Output amounted to {} (in 2023).",
    ),
    "de": (
        "Der Hafen verlud 2023 {}.",
        "Im Jahr 2023 waren es {}.",
        "Das Ministerium erwartet {}, sagte er.",
        "Die Förderung betrug {} (2023).",
    ),
    "fr": (
        "Le port a traité {} en 2023.",
        "En 2023, les ventes ont été de {}.",
        "Le ministère attend {}, a-t-il dit.",
    ),
    "es": (
        "El puerto movió {} en 2023.",
        "En 2023 se exportaron {}.",
        "El ministerio espera {}, dijo.",
        "La producción fue de {} (en 2023).",
    ),
    "ru": (
        "Порт перевалил {} в 2023 году.",
        "В 2023 году вывезли {}.",
        "Министерство ожидает {}, сказал он.",
    ),
    "zh": ("2023年该港吞吐量为{}。", "2023年出口{}。", "预计产量{}，他说。"),
    "zh-Hant": ("2023年該港吞吐量為{}。", "2023年出口{}。"),
}


class ShortFigure(NamedTuple):
    """A text with a figure, and what it says: the ends of a range, or a number."""

    language: str
    text: str
    wording: str
    kind: str
    number: Decimal
    end: Decimal


def drawn(seed: int, *, each: int = 2) -> Iterator[ShortFigure]:
    """Yield every wording in every carrier of its language, `each` times with numbers of a seed."""
    chance = random.Random(seed)
    for row in WORDINGS:
        for carrier, _ in itertools.product(CARRIERS[row["language"]], range(each)):
            yield _figure(row, carrier, chance)


def _figure(row: dict[str, str], carrier: str, chance: random.Random) -> ShortFigure:
    scale, kind = Decimal(row["scale"]), row["kind"]
    a, b, c, w = (chance.randint(*each) for each in ((2, 20), (101, 980), (101, 980), (1001, 9800)))
    m = a + chance.randint(1, 8)
    wording = row["wording"].format(a=a, b=b, c=c, m=m, w=w)
    number = {
        "two_scales": a * scale + b * scale / 1000,
        "three_scales": a * scale + b * scale / 1000 + c,
        "two_scales_zh": a * scale + w * scale / 10000,
        "half": a * scale + scale / 2,
        "negative": -a * scale,
    }.get(kind, a * scale)
    return ShortFigure(row["language"], carrier.format(wording), wording, kind, number, m * scale)


def read_short(figure: ShortFigure, reader: FigureReader) -> str:
    """Return the words and the value that a figure is read as instead, empty if none is."""
    start = figure.text.index(figure.wording)
    for candidate in candidates_of(figure.text, figure.language, "2024-05-15"):
        apart = candidate.span[1] <= start or candidate.span[0] >= start + len(figure.wording)
        if candidate.table != "figures" or candidate.outcome == "refused" or apart:
            continue
        stated = {name: value for name in STATED if (value := cell(candidate, name))}
        stated |= {"locale": figure.language, "published_at": "2024-05-15"}
        read = reader.read(candidate.wording, stated).quantity
        if read is not None and not _says(figure, read):
            return f"{candidate.wording} = {read.bound} {read.value} {read.unit}"
    return ""


def _says(figure: ShortFigure, read: Quantity) -> bool:
    if figure.kind == "none":
        return read.unit == "x" or read.value != figure.number
    if figure.kind == "range":
        return (read.lower, read.upper) == (figure.number, figure.end)
    if figure.kind == "at_most":
        return read.upper == figure.number
    if figure.kind == "at_least":
        return read.lower == figure.number
    return read.value == figure.number and read.bound != "range"
