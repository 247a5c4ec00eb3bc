"""The days of a date as its figure has them: a month without a year is the last one, not the next.

Mentions themselves are found as dates that may look ahead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period

if TYPE_CHECKING:
    import datetime as dt

    from silkledger.extraction.completion.setting import FigureSetting
    from silkledger.reading.periods.mentions import PeriodMention


def days_told_by(
    setting: FigureSetting, mention: PeriodMention
) -> tuple[dt.date, dt.date | None] | None:
    """Return the first and last day of a date that looks back, else those of its mention."""
    source = setting.mentioned.source
    context = PeriodContext(
        locale=source.locale, published_on=source.published_on, vocabulary=source.vocabulary
    )
    read = read_period(mention.text, context)
    if isinstance(read, Period) and read.start is not None:
        return read.start, read.end
    return mention.dates
