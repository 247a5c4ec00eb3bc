"""Every example of the table of parity reads as the table says, by hand and not by the reader.

parity_open.csv lists what is not read yet: an entry fails as soon as its example is read.
"""

from __future__ import annotations

import csv
import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from silkledger.reading.pages.page_section import PUBLISHED
from silkledger.reading.pages.parity import (
    REFUSED,
    FeatureCell,
    cells,
    features,
    languages,
    sections,
)
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Period, Quantity
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.tables import every_row

CELLS = [cell for cell in cells(SHIPPED).values() if cell.example]
with (Path(__file__).parent.parent / "parity_open.csv").open(encoding="utf-8", newline="") as lines:
    OPEN = {(row["feature"], row["language"]) for row in csv.DictReader(lines)}


def name(cell: FeatureCell) -> str:
    return f"{cell.feature.code}-{cell.language}"


def reading(cell: FeatureCell) -> str:
    """What the reader reads, written like `reads_as`."""
    if cell.feature.is_period:
        context = PeriodContext(locale=cell.language, published_on=dt.date.fromisoformat(PUBLISHED))
        period = read_period(cell.example, context)
        return period.edtf or "undated" if isinstance(period, Period) else REFUSED
    quantity = read_quantity(
        cell.example,
        QuantityContext(
            unit=cell.unit or None, locale=cell.language, statistic=cell.statistic or None
        ),
    )
    if not isinstance(quantity, Quantity):
        return REFUSED
    value: object = Fraction(quantity.value).limit_denominator(10**9)
    if quantity.bound == "range":
        assert quantity.lower is not None
        assert quantity.upper is not None
        value = f"{Fraction(quantity.lower)}..{Fraction(quantity.upper)}"
    return f"{quantity.bound} {value} {quantity.unit}"


def expected(cell: FeatureCell) -> str:
    """`reads_as` with its numbers as fractions."""
    if cell.feature.is_period or cell.reads_as == REFUSED:
        return cell.reads_as
    bound, value, unit = cell.reads_as.split(" ", 2)
    numbers = [Fraction(part) for part in value.split("..")]
    return f"{bound} {'..'.join(str(number) for number in numbers)} {unit}"


@every_row(CELLS)
def test_each_example_reads_as_the_table_says(cell: FeatureCell) -> None:
    is_open = (cell.feature.code, cell.language) in OPEN
    as_expected = reading(cell) == expected(cell)
    assert as_expected or is_open, reading(cell)
    assert not (as_expected and is_open), "it is read: take it out of parity_open.csv"


def test_every_entry_of_the_open_list_has_an_example() -> None:
    assert {(cell.feature.code, cell.language) for cell in CELLS} >= OPEN


def test_every_feature_has_every_language_and_an_example_or_a_reason() -> None:
    assert set(languages(SHIPPED)) >= {"en", "zh", "zh-Hant", "ru", "de", "fr"}
    assert set(cells(SHIPPED)) == {
        (code, language) for code in features(SHIPPED) for language in languages(SHIPPED)
    }
    for cell in cells(SHIPPED).values():
        assert cell.shown.strip()
        assert cell.reason or (cell.example and cell.reads_as != REFUSED)
    for code in features(SHIPPED):
        assert any(cell.feature.code == code for cell in CELLS), code


def test_the_tables_have_a_row_for_each_feature_and_no_cell_that_breaks_them() -> None:
    rows = [line for part in sections(SHIPPED) for line in part.splitlines() if line[0] == "|"]
    groups = {feature.group for feature in features(SHIPPED).values()}
    assert len(rows) == len(features(SHIPPED)) + 2 * len(groups)
    assert {row.count("|") for row in rows} == {len(languages(SHIPPED)) + 2}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("grouping,1 t,,,,", "write both example and reads_as"),
        ("grouping,,,,,", "reason is empty"),
        ("grouping,1 t,,,refused,", "reason is empty"),
        ("cubits,1 t,,,exact 1 t,", "is not in features.csv"),
        ("grouping,1 t,,,exact 1 t,\ngrouping,2 t,,,exact 2 t,", "is stated twice"),
        ("grouping,1 t,,,exact 1 t,", "the file lacks decimals"),
    ],
)
def test_a_cell_that_does_not_say_what_is_read_is_a_fault(
    row: str, fault: str, tmp_path: Path
) -> None:
    (tmp_path / "features.csv").write_text(
        "feature,group,meaning\ngrouping,Numbers,Groups\ndecimals,Numbers,A mark\n"
    )
    (tmp_path / "feature_examples").mkdir()
    (tmp_path / "feature_examples" / "en.csv").write_text(
        f"feature,example,unit,statistic,reads_as,reason\n{row}\n"
    )
    with pytest.raises(VocabularyError, match=fault):
        cells(Vocabulary(tmp_path))
