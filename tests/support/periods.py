"""Helpers for the tests of periods: read a wording, or get the reason why it is refused."""

from __future__ import annotations

import datetime as dt

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period
from silkledger.rules import Refusal
from tests.support.readings import said_whole

PUBLISHED = dt.date(2023, 5, 3)


def read(text: str | None, **context: object) -> Period:
    context = {"locale": "en", "published_on": PUBLISHED, **context}
    found = read_period(text, PeriodContext(**context))  # type: ignore[arg-type]
    assert isinstance(found, Period), found
    return found


def refused(text: str, **context: object) -> Refusal:
    context = {"locale": "en", "published_on": PUBLISHED, **context}
    found = read_period(text, PeriodContext(**context))  # type: ignore[arg-type]
    assert not isinstance(found, Period), found
    assert len(found) == 1
    assert said_whole(found[0]), found
    return found[0]
