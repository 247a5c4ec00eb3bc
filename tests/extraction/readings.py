"""What a candidate says: its cells read as a release would read them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.documents.local_numbers import with_variety
from silkledger.reading.figure import STATED, FigureReader
from silkledger.reading.geography.places import read_place
from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period, Place
from silkledger.reading.text.variants import written_variety
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from decimal import Decimal

    from silkledger.reading.results import Quantity
    from tests.extraction.candidates import Candidate
    from tests.extraction.gold_documents import Document, Figure

COUNTED, COUNTS = "counted", ("count", "people")
# Shares such as a third are printed with as many digits as the annotator wrote.
TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class CandidateReading:
    """A figure candidate as read: None where the row can't be read, with the rules in `rules`."""

    quantity: Quantity | None
    period: str
    rules: tuple[str, ...]


class CandidateReader:
    """Reads candidates; the figure reader keeps what repeats."""

    def __init__(self) -> None:
        self._figures = FigureReader()

    def figure(self, candidate: Candidate, document: Document) -> CandidateReading:
        """Return what a figure candidate says in its document.

        The period is its first and last day, empty where the row has none or a vague one.
        """
        stated = {name: value for name in STATED if (value := candidate.cells.get(name))}
        stated |= {"locale": _locale(document), "published_at": document.published_at}
        reading = self._figures.read(candidate.cells["as_reported"], stated)
        rules = tuple(reason.rule for reason in reading.reasons)
        return CandidateReading(reading.quantity, _days(reading.period), rules)

    def event_period(self, candidate: Candidate, document: Document) -> str:
        """Return the days of an event candidate, empty where they can't be read."""
        period = read_period(
            candidate.cells["as_reported"],
            PeriodContext(
                locale=_locale(document),
                published_on=dt.date.fromisoformat(document.published_at),
                status=candidate.cells.get("status") or "held",
                event=True,
            ),
        )
        return _days(period) if isinstance(period, Period) else ""


def _locale(document: Document) -> str:
    """Return the locale that `extract` drafts for a document of that language."""
    return with_variety(document.text, written_variety(SHIPPED, document.language, document.text))


def _days(period: Period | None) -> str:
    if period is None or period.start is None:
        return ""
    return f"{period.start}/{period.end or ''}"


def place(text: str) -> str:
    """Return the code of a place, or the text in lower case where it has none.

    >>> place("Kazakhstan"), place("Atlantis")
    ('KAZ', 'atlantis')
    """
    found = read_place(text)
    return found.code if isinstance(found, Place) else text.casefold().strip()


def value_faults(figure: Figure, quantity: Quantity) -> tuple[str, ...]:
    """Return what is wrong about a reading: value, sign, unit, bound."""
    faults = []
    if not _value(figure, quantity):
        signed = any(_near(quantity.value, -value) for value in (figure.value,) if value)
        faults.append("sign" if signed else "value")
    if not any(_unit(unit, quantity) for unit in figure.units):
        faults.append("unit")
    if quantity.bound not in figure.bounds:
        faults.append("bound")
    return tuple(faults)


def _value(figure: Figure, quantity: Quantity) -> bool:
    if figure.ends:
        read = (quantity.lower, quantity.upper)
        return all(map(_near, read, figure.ends))
    assert figure.value is not None
    if quantity.bound == "range":
        return False
    return any(_near(quantity.value, value) for value in (figure.value, *figure.also))


def _near(read: Decimal | None, stated: Decimal) -> bool:
    return read is not None and abs(float(read) - float(stated)) <= abs(float(stated)) * TOLERANCE


def _unit(unit: str, quantity: Quantity) -> bool:
    if unit == COUNTED:
        return quantity.dimension in COUNTS
    return quantity.unit == unit
