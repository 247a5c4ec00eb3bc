"""Wordings of the Spanish press, with readings worked out by hand before the engine saw them.

Spanish is vocabulary alone: spanish.csv shows that a language is data. Wordings of the first half
were used to complete the vocabulary, those of the second half were not. `known_refusal` is the rule
by which a wording is refused today although a reader would read it: no figure is lost by it.
"""

from __future__ import annotations

import csv
import datetime as dt
from fractions import Fraction
from pathlib import Path

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Period, Quantity
from silkledger.rules import Refusal
from tests.support.tables import every_row

PUBLISHED = dt.date(2023, 5, 3)
REFUSED = "refused"
with (Path(__file__).parent / "spanish.csv").open(encoding="utf-8", newline="") as lines:
    ROWS = [tuple(row.values()) for row in csv.DictReader(lines)]


def reading(kind: str, wording: str, locale: str) -> tuple[str, tuple[str, ...]]:
    """The reading written as in spanish.csv, and the rules that refused it if it was."""
    found: object
    if kind == "period":
        found = read_period(wording, PeriodContext(locale=locale, published_on=PUBLISHED))
    else:
        found = read_quantity(wording, QuantityContext(locale=locale))
    if isinstance(found, Period):
        return found.edtf or "undated", ()
    if isinstance(found, Quantity):
        value = str(Fraction(found.value).limit_denominator(10**9))
        if found.bound == "range":
            assert found.lower is not None
            assert found.upper is not None
            value = f"{Fraction(found.lower)}..{Fraction(found.upper)}"
        return f"{found.bound} {value} {found.unit}", ()
    assert isinstance(found, tuple)
    return REFUSED, tuple(reason.rule for reason in found if isinstance(reason, Refusal))


def with_fractions(kind: str, text: str) -> str:
    """An expectation with its numbers as fractions, as `reading` writes them."""
    if kind == "period" or text == REFUSED:
        return text
    bound, value, unit = text.split(" ", 2)
    ends = [str(Fraction(end).limit_denominator(10**9)) for end in value.split("..")]
    return f"{bound} {'..'.join(ends)} {unit}"


@every_row(ROWS)
def test_the_spanish_press_is_read_as_worked_out_by_hand(
    half: str, kind: str, wording: str, locale: str, expected: str, known_refusal: str
) -> None:
    text, refused_by = reading(kind, wording, locale)
    if known_refusal:
        assert (text, known_refusal in refused_by) == (REFUSED, True)
    else:
        assert text == with_fractions(kind, expected), half


def test_each_half_has_enough_wordings_and_none_stands_twice() -> None:
    assert len({row[1:4] for row in ROWS}) == len(ROWS)
    assert {half: sum(row[0] == half for row in ROWS) >= 60 for half in ("first", "second")} == {
        "first": True,
        "second": True,
    }
