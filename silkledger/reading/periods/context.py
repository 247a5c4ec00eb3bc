"""The context of a period: the source's dates and conventions; and the error for what fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.schemas.raw import FISCAL_YEAR_NAMED_BY
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class PeriodContext:
    """What is known besides the words that date a figure or an event.

    `locale` is the source's BCP 47 tag, `published_on` the date of its publication in its own time
    zone, `anchor` the printed date that relative words depend on. `fiscal_year_named_by` says
    whether a fiscal year bears the year in which it ends or starts; it ends where nothing is said.
    `status` is actual, forecast or target for figures; held, planned or cancelled for events.
    """

    locale: str | None = None
    published_on: dt.date | None = None
    anchor: str | None = None
    fiscal_year_start_month: int | None = None
    fiscal_year_named_by: str | None = None
    status: str = "actual"
    event: bool = False
    vocabulary: Vocabulary = SHIPPED

    def __post_init__(self) -> None:
        """Refuse settings that would be misread silently; they are faults of the caller."""
        named_by = self.fiscal_year_named_by
        if named_by not in (None, *FISCAL_YEAR_NAMED_BY):
            raise ValueError(f"fiscal_year_named_by is {named_by!r}; write end or start")
        if self.fiscal_year_start_month is not None and not 1 <= self.fiscal_year_start_month <= 12:
            raise ValueError(
                f"fiscal_year_start_month is {self.fiscal_year_start_month}; write 1 to 12"
            )

    @property
    def language(self) -> str:
        """The language of `locale` in lower case; empty where it is unknown."""
        return (self.locale or "").replace("_", "-").split("-")[0].strip().lower()

    @property
    def named_by_start(self) -> bool:
        """Whether a fiscal year bears the year in which it starts."""
        return self.fiscal_year_named_by == "start"

    @property
    def happened(self) -> bool:
        """Whether the words speak of what has happened."""
        return self.status in ("actual", "held")

    @property
    def ahead(self) -> bool:
        """Whether the words look ahead, so that a date without a year is the next one."""
        return self.status in ("forecast", "target", "planned")


class UnreadablePeriodError(Exception):
    """Words that can't be read without guessing: the rule that refuses, and its message's words."""

    def __init__(self, rule: str, **words: object) -> None:
        super().__init__(rule)
        self.rule, self.words = rule, words
