"""Our own figures, given back by their spans alone, become the same candidates again."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from silkledger.extraction.candidate import READ, REFUSED
from silkledger.extraction.extraction import extract
from tests.extraction.documents import DOCUMENTS
from tests.extraction.texts import cell, rendition

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from silkledger.documents.rendition import Rendition
    from silkledger.extraction.candidate import Candidate

MORE = {
    "a list that shares a unit": (
        "en",
        "Land use\n\nChile had 19, Peru 35 and Cuba 7 million people, respectively, in 2020.\n",
    ),
    "a unit lent by another amount": (
        "en",
        "In 2022, the number of employees rose to 1,251, after 1,180 in 2021.\n",
    ),
    "a list without units": (
        "en",
        "Visitor arrivals in 2023: 702,500\n\n- India: 48,442\n- China: 31,080\n",
    ),
    "a deficit": ("en", "The trade deficit of Peru was USD 3 billion in 2023.\n"),
    "heads with unit and date": (
        "de",
        "Ausfuhren in Mio. Euro\n\nLand\t2022\t2023\nPeru\t12,5\t13,1\nChile\t7\t8\n",
    ),
}
TEXTS = {name: (each.locale, each.text) for name, each in DOCUMENTS.items()} | MORE


def figures(document: Rendition, file: Path | None = None) -> list[Candidate]:
    extraction = extract(document, figures_file=file)
    return [each for each in extraction.candidates if each.table == "figures"]


def given(path: Path, found: Iterable[tuple[str | int, ...]], more: str = "") -> Path:
    """Write figures by wording and span alone, with one more column if it is named."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(["as_reported", "char_start", "char_end", *([more] if more else [])])
        writer.writerows(found)
    return path


@pytest.mark.parametrize("name", TEXTS)
def test_figures_given_back_by_span_are_completed_alike(name: str, tmp_path: Path) -> None:
    locale, text = TEXTS[name]
    document = rendition(text, locale, "2024-02-01")
    own = [each for each in figures(document) if each.outcome == READ]
    assert own
    back = figures(
        document, given(tmp_path / "f.csv", [(each.wording, *each.span) for each in own])
    )
    told = [(each.wording, each.span, each.confidence, dict(each.cells)) for each in own]
    assert [(each.wording, each.span, each.confidence, dict(each.cells)) for each in back] == told
    assert not any(each.reasons for each in back)


# Text, the words of other spans, and what becomes of each: its period, or the rule that refuses it.
SPANS = (
    (
        "en",
        "In 2023, exports of salt rose 5 % to 7 million dollars in Peru.",
        ("rose 5 % to 7 million dollars", "In 2023"),
        ("7 million dollars", "In 2023"),
    ),
    ("en", "Inflation in Peru slowed to 3.1 % in March 2024.", ("3.1 %", "in March 2024")),
    (
        "en",
        "The unemployment rate of Peru was 20.1 % in 2023.",
        ("unemployment rate of Peru was 20.1 %", "in 2023"),
    ),
    ("en", "Exports of Peru fell by 7 % in 2023.", ("7 %", "raw.read_short")),
    ("de", "Der Absatz nahm 2023 um 7 % ab.", ("7 %", "raw.read_short")),
    ("ru", "Импорт Перу снизился в 2023 году на 3 %.", ("3 %", "raw.read_short")),
    ("en", "Exports of Peru rose by 7 % in 2023.", ("2023", "unit.none")),
    ("de", "Zucker\n\nLand\t2022\t2023\nPeru\t8\t5 t\n", ("8", "unit.none"), ("5 t", "2023")),
)


@pytest.mark.parametrize(
    ("locale", "text", "spans"), [(each[0], each[1], each[2:]) for each in SPANS]
)
def test_other_spans_have_the_cells_of_our_own(
    locale: str, text: str, spans: tuple[tuple[str, str], ...], tmp_path: Path
) -> None:
    rows = [(words, text.rindex(words), text.rindex(words) + len(words)) for words, _ in spans]
    found = figures(rendition(text, locale, "2024-06-01"), given(tmp_path / "f.csv", rows))
    told = {
        each.wording: each.reasons[0].rule if each.outcome == REFUSED else cell(each, "period")
        for each in found
    }
    assert told == dict(spans)


def test_a_given_unit_settles_a_value_without_one(tmp_path: Path) -> None:
    text = "Zucker\n\nLand\t2022\t2023\nPeru\t8.500\t5 t\n"
    at = text.index("8.500")
    rows = [("8.500", at, at + 5, "t")]
    (found,) = figures(rendition(text, "de"), given(tmp_path / "f.csv", rows, "unit"))
    assert found.outcome == READ
    assert (cell(found, "unit"), cell(found, "period")) == ("t", "2022")


def test_cells_that_no_release_reads_stay_and_complete_nothing(tmp_path: Path) -> None:
    text = "In 2022, the GDP of Peru was USD 220 billion.\n"
    at = text.index("USD")
    for column in ("indicator", "status", "statistic", "period", "geography", "item", "unit"):
        rows = [("USD 220 billion", at, at + 15, "qqq")]
        (found,) = figures(rendition(text, "en"), given(tmp_path / "f.csv", rows, column))
        assert cell(found, column) == "qqq"
