"""What a figure claims, as checks need it: a row of figures with its indicator, its claim and its
words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkledger.columns import decode
from silkledger.indicators import indicators
from silkledger.judging.checks.windows import nearest_year
from silkledger.judging.comparing.claims import COLUMNS as CLAIM
from silkledger.judging.comparing.claims import claim_of
from silkledger.judging.reference.observations import calendar_year
from silkledger.reading.characters import fold
from silkledger.reading.lexicon import choose
from silkledger.reading.places import place_name
from silkledger.wording import when

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    import pyarrow as pa

    from silkledger.indicators import Indicator
    from silkledger.judging.comparing import Claim

# The columns of figures that say what is claimed, of what and when.
SUBJECT = (
    *(
        "as_reported",
        "unit_as_reported",
        "indicator",
        "geography",
        "counterpart",
        "statistic",
        "status",
        "share_of",
        "reporter",
        "basis",
    ),
    *(
        "coverage",
        "measured_by",
        "edition",
        "period_start",
        "period_end",
        "period",
        "nature",
        "stated_on",
        "said_by",
    ),
)
# Roles of words (vocabularies/particles) that make a rate one a year.
_YEARLY = frozenset(("annual", "per_year"))
COLUMNS = ("figure_id", *CLAIM, *SUBJECT)


@dataclass(frozen=True, slots=True)
class Subject:
    """One claim; places are codes, None: not stated. `figure_id` is that of (one of) the figures
    that claim it.
    """

    figure_id: str
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
    measured_by: str | None
    edition: str | None
    period_start: dt.date | None
    period_end: dt.date | None
    period: str | None
    nature: str | None
    stated_on: dt.date
    said_by: str

    @property
    def quoted(self) -> str:
        """The wording in quotes, with what it is of: "nearly 9%" (share of world gas reserves of
        Central Asia, undated).
        """
        return f'"{self.as_reported}" ({self.of}, {when(self.period)})'

    @property
    def year(self) -> int | None:
        """The calendar year that it speaks of, of a stock the one whose official value stands
        nearest; None for others.
        """
        if self.period_start is None or self.period_end is None:
            return None
        if self.nature == "instant":
            return nearest_year(self.period_start, self.known.timing)
        return calendar_year((self.period_start, self.period_end))

    @property
    def yearly(self) -> bool:
        """Whether the words say that a growth is an average a year ("annual", "a year"), not one of
        the whole window.
        """
        text = fold(f"{self.as_reported} {self.unit_as_reported or ''}")
        return any(token.word.roles & _YEARLY for token in choose(text, None).tokens(text))

    @property
    def of(self) -> str:
        """What is measured, and where."""
        name = self.known.name
        name = name[0].lower() + name[1:] if name[1:2].islower() else name
        places = f" of {place_name(self.geography)}" if self.geography else ""
        return f"{name}{places}{f' (counterpart {place_name(self.counterpart)})' if self.counterpart else ''}"


def subjects_of(figures: pa.Table) -> Iterator[Subject]:
    """One subject a row of figures, all of known indicators."""
    columns: list[list[Any]] = [decode(figures[name]).to_pylist() for name in COLUMNS]
    for figure_id, *cells in zip(*columns, strict=True):
        claim, rest = cells[: len(CLAIM)], cells[len(CLAIM) :]
        yield Subject(figure_id, claim_of(*claim), indicators()[rest[2]], *rest)
