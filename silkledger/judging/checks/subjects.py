"""What a figure claims, in the form that checks need: a row of figures with its indicator, its
claim and its words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from silkledger.columns import values
from silkledger.indicators import indicators
from silkledger.judging.checks.windows import nearest_year
from silkledger.judging.comparing.claims import COLUMNS as CLAIM
from silkledger.judging.comparing.claims import claims_of
from silkledger.judging.entities import entity_name
from silkledger.judging.quality_cells import cell_in_words
from silkledger.judging.reference.observations import calendar_year
from silkledger.judging.yearly import is_yearly
from silkledger.reading.base import YEAR_ON_YEAR
from silkledger.reading.geography.places import place_name
from silkledger.schemas.vocabulary import SHIPPED
from silkledger.wording import when

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    import pyarrow as pa

    from silkledger.indicators import Indicator
    from silkledger.judging.comparing import Claim
    from silkledger.schemas.vocabulary import Vocabulary


# Not frozen: see Interval.
@dataclass(slots=True, unsafe_hash=True)
class Subject:
    """One claim with what it is about; places are codes (None: not stated).

    `known` is the row of its indicator in the `vocabulary`.
    """

    claim: Claim
    known: Indicator
    as_reported: str
    unit_as_reported: str | None
    indicator: str
    geography: str | None
    counterpart: str | None
    statistic: str
    status: str
    share_of: str | None
    reporter: str | None
    basis: str | None
    coverage: str | None
    entity: str | None
    item: str | None
    base: str | None
    counted: str | None
    measured_by: str | None
    edition: str | None
    period_start: dt.date | None
    period_end: dt.date | None
    period: str | None
    nature: str | None
    stated_on: dt.date
    said_by: str
    vocabulary: Vocabulary = field(default=SHIPPED, repr=False, compare=False)

    @property
    def quoted(self) -> str:
        """The wording in quotes, with what it is about.

        For example: "nearly 9%" (share of world gas reserves of Central Asia, undated).
        """
        return quoted_wording(self.as_reported, self.topic, self.period)

    @property
    def year(self) -> int | None:
        """The calendar year of the claim; for a stock, the year with the nearest official value.

        None for any other period.
        """
        if self.period_start is None or self.period_end is None:
            return None
        if self.nature == "instant":
            return nearest_year(self.period_start, self.known.timing)
        return calendar_year((self.period_start, self.period_end))

    @property
    def yearly(self) -> bool:
        """Whether the words make a growth an annual average ("annual", "a year")."""
        return is_yearly(self.as_reported, self.unit_as_reported, self.vocabulary)

    def may_span(self, years: Decimal | int) -> bool:
        """Whether a change may be over this many years: one if it is on the year before.

        A change with no stated base may be over any number of years, one with another base over
        none that is known.
        """
        return self.base is None or (self.base == YEAR_ON_YEAR and years == 1)

    def place_name(self, code: str) -> str:
        """Return the English name of a place by its code."""
        return place_name(code, self.vocabulary)

    @property
    def topic(self) -> str:
        """What is measured, where, and of which entity and item."""
        about = (self.geography, self.counterpart, self.entity, self.item)
        return topic_in_words(self.known, *about, vocabulary=self.vocabulary)


# The columns of figures that tell what is claimed, about what and when.
SUBJECT = tuple(Subject.__slots__[2:-1])
COLUMNS = (*CLAIM, *SUBJECT)


def quoted_wording(as_reported: str, about: str, period: str | None) -> str:
    """Return a wording in quotes, with what it is about and when."""
    return f'"{as_reported}" ({about}, {when(period)})'


def topic_in_words(
    known: Indicator,
    geography: str | None,
    counterpart: str | None,
    entity: str | None,
    item: str | None,
    *,
    vocabulary: Vocabulary,
) -> str:
    """Return what is measured, where, and of which entity and item."""
    place = f" of {place_name(geography, vocabulary)}" if geography else ""
    other = f" (counterpart {place_name(counterpart, vocabulary)})" if counterpart else ""
    entity = entity and entity_name(entity, vocabulary)
    item = item and cell_in_words(item)
    part = "".join(f", {words}" for words in (entity, item) if words)
    return f"{in_sentence(known.name)}{place}{other}{part}"


def subjects_of(
    figures: pa.Table, vocabulary: Vocabulary = SHIPPED, claims: Iterable[Claim] | None = None
) -> Iterator[Subject]:
    """Yield one subject per row of figures; all indicators must be in the vocabulary.

    `claims` are those of the rows, if they are known already: then columns of SUBJECT are enough.
    """
    known = indicators(vocabulary)
    claims = claims_of(figures) if claims is None else claims
    columns: list[list[Any]] = [values(figures[name]) for name in SUBJECT]
    place = SUBJECT.index("indicator")
    for claim, *cells in zip(claims, *columns, strict=True):
        # By place, which is quicker than by name.
        fields: list[Any] = [claim, known[cells[place]], *cells, vocabulary]
        yield Subject(*fields)


def in_sentence(name: str) -> str:
    """Return a name as it is written inside a sentence.

    >>> in_sentence("Average age"), in_sentence("GDP")
    ('average age', 'GDP')
    """
    return name[0].lower() + name[1:] if name[1:2].islower() else name
