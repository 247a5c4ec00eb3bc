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


WORDINGS_PUBLISHED = dt.date(2023, 11, 20)


def context_of(locale: str, settings: str) -> PeriodContext:
    """Return a context from text such as `anchor=2022;fiscal_year_start_month=4`."""
    fields: dict[str, object] = {"published_on": WORDINGS_PUBLISHED}
    for setting in filter(None, settings.split(";")):
        name, _, value = setting.partition("=")
        fields[name] = int(value) if name == "fiscal_year_start_month" else value
    return PeriodContext(locale=locale, **fields)  # type: ignore[arg-type]


def outcome(words: str, context: PeriodContext) -> tuple[str, str]:
    """Return the EDTF form, "undated" or "refused"; and the flags besides undated."""
    reading = read_period(words, context)
    if not isinstance(reading, Period):
        assert said_whole(reading[0]), reading
        return "refused", ""
    flags = (flag for flag in reading.flags if flag != "undated")
    return reading.edtf or "undated", " ".join(sorted(flags))
