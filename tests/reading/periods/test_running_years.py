"""The year so far ends with its source, or with what the row's anchor names."""

from __future__ import annotations

import datetime as dt

import pytest

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period

PUBLISHED = dt.date(2026, 9, 12)
# Locale, words, anchor, and the first and last day.
ANCHORED = (
    ("en", "so far this year", "in August", "2026-01-01/2026-08-31"),
    ("en", "year to date", "Q2 2026", "2026-01-01/2026-06-30"),
    ("en", "year to date", "November 2025", "2025-01-01/2025-11-30"),
    ("en", "since January", "in August", "2026-01-01/2026-08-31"),
    ("de", "seit Jahresbeginn", "im August", "2026-01-01/2026-08-31"),
    ("de", "im bisherigen Jahresverlauf", "Juli 2026", "2026-01-01/2026-07-31"),
    ("fr", "depuis le début d'année", "en juillet", "2026-01-01/2026-07-31"),
    ("es", "en lo que va de año", "agosto", "2026-01-01/2026-08-31"),
    ("es", "en lo que va de 2026", "agosto", "2026-01-01/2026-08-31"),
    ("ru", "с начала года", "в августе", "2026-01-01/2026-08-31"),
    ("zh", "今年以来", "8月份", "2026-01-01/2026-08-31"),
    ("zh-Hant", "今年以來", "115年8月", "2026-01-01/2026-08-31"),
    # Without an anchor it ends with the publication, and what names its end needs none.
    ("en", "so far this year", None, "2026-01-01/2026-09-12"),
    ("en", "year to date through August", None, "2026-01-01/2026-08-31"),
    ("de", "seit Jahresbeginn bis Ende August", None, "2026-01-01/2026-08-31"),
    # "Since 2020" is not the year so far.
    ("en", "since 2020", "August 2026", "2020-01-01/2026-09-12"),
)
REFUSED = (
    ("en", "so far this year", "November 2025", "period.anchor_unit"),
    ("en", "so far this year", "October 2026", "period.anchor_unit"),
    ("en", "so far this year", "recently", "period.anchor_unread"),
    ("en", "year to date", "2025 to 2026", "period.anchor_unit"),
    ("en", "year to date through 2025", None, "period.so_far"),
)


@pytest.mark.parametrize(("locale", "words", "anchor", "days"), ANCHORED)
def test_ends_with_the_anchor(locale: str, words: str, anchor: str | None, days: str) -> None:
    context = PeriodContext(locale=locale, published_on=PUBLISHED, anchor=anchor)
    period = read_period(words, context)
    assert isinstance(period, Period), period
    assert f"{period.start}/{period.end}" == days


@pytest.mark.parametrize(("locale", "words", "anchor", "rule"), REFUSED)
def test_refuses_other_anchors(locale: str, words: str, anchor: str | None, rule: str) -> None:
    context = PeriodContext(locale=locale, published_on=PUBLISHED, anchor=anchor)
    refused = read_period(words, context)
    assert not isinstance(refused, Period)
    assert [each.rule for each in refused] == [rule]


def test_needs_no_day_of_publication_with_an_anchor() -> None:
    period = read_period("year to date", PeriodContext(locale="en", anchor="August 2026"))
    assert isinstance(period, Period)
    assert str(period.end) == "2026-08-31"
