"""Periods: sequences of known words yield ordered periods or a reason; the CLDR's words do."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.reading.periods import PeriodContext, leans, read_period, with_unfinished
from silkledger.reading.periods.calendar import edtf as edtf_of
from silkledger.reading.periods.kinds import TokenKind
from silkledger.reading.periods.words import period_lexicon
from silkledger.reading.results import Period
from silkledger.reading.text import languages
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import deep

PUBLISHED = dt.date(2023, 5, 3)


def read(text: str, **context: Any) -> Period:
    found = read_period(text, PeriodContext(**{"published_on": PUBLISHED, **context}))
    assert isinstance(found, Period), (text, found)
    return found


WORDS = {
    language: [
        ("" if language == "zh" else " ").join(pieces)
        for pieces, token in period_lexicon(SHIPPED, language).items()
        if token.kind not in (TokenKind.FILLER, TokenKind.VAGUE)
    ]
    for language in languages.language_codes(SHIPPED)
}


NUMBERS = [
    str(n)
    for n in (
        0,
        1,
        2,
        3,
        4,
        5,
        9,
        12,
        13,
        22,
        29,
        30,
        31,
        99,
        1990,
        2011,
        2015,
        2020,
        2022,
        2023,
        2024,
        2030,
    )
]


@st.composite
def wordings(draw: st.DrawFn) -> tuple[str, str]:
    """A language and some of its words and numbers in any order."""
    language = draw(st.sampled_from(languages.language_codes(SHIPPED)))
    parts = draw(
        st.lists(
            st.sampled_from(WORDS[language]) | st.sampled_from(NUMBERS), min_size=1, max_size=6
        )
    )
    return language, ("" if language == "zh" else " ").join(parts)


CONTEXTS = st.builds(
    PeriodContext,
    locale=st.sampled_from([None, *languages.language_codes(SHIPPED)]),
    published_on=st.sampled_from(
        [None, dt.date(2023, 5, 3), dt.date(2024, 2, 29), dt.date(2022, 12, 31)]
    ),
    anchor=st.sampled_from(
        [None, "2022", "Q1 2023", "29 February 2024", "end of 2022", "since 2010", "nonsense"]
    ),
    fiscal_year_start_month=st.sampled_from([None, 1, 4, 10]),
    fiscal_year_named_by=st.sampled_from(["end", "start"]),
    status=st.sampled_from(["actual", "forecast", "target"]),
)


@settings(derandomize=True, max_examples=deep(48, 300))
@given(wordings(), CONTEXTS)
def test_any_words_give_an_ordered_period_or_a_reason(
    wording: tuple[str, str], context: PeriodContext
) -> None:
    found = read_period(wording[1], context)
    if not isinstance(found, Period):
        assert len(found) == 1
        assert found[0].reason
        assert found[0].fix
        return
    dates = (found.start, found.end, found.edtf, found.nature)
    if found.start is None:
        assert dates == (None, None, None, None)
        assert "undated" in found.flags
        return
    assert None not in dates
    assert found.end is not None
    assert found.start <= found.end
    assert "undated" not in found.flags
    assert found.edtf == edtf_of(found.start, found.end)
    assert (found.nature != "instant") or found.start == found.end
    assert (
        context.published_on is None
        or context.status != "actual"
        or found.start <= context.published_on
    )


@settings(derandomize=True, max_examples=deep(32, 200))
@given(wordings(), CONTEXTS, CONTEXTS)
def test_what_leans_on_nothing_reads_the_same_for_every_publication(
    wording: tuple[str, str], one: PeriodContext, other: PeriodContext
) -> None:
    text = wording[1]
    if leans(text, one.anchor):
        return
    unpublished = PeriodContext(
        locale=one.locale,
        anchor=one.anchor,
        fiscal_year_start_month=one.fiscal_year_start_month,
    )
    wanted = read_period(text, unpublished)
    for context in (one, other):
        published = dataclasses.replace(
            unpublished, published_on=context.published_on, status=context.status
        )
        found = read_period(text, published)
        if not isinstance(found, Period) and found[0].rule == "period.after_publication":
            assert isinstance(wanted, Period)
            assert wanted.start is not None
            assert context.published_on is not None
            assert wanted.start > context.published_on
        else:
            expected = wanted
            if (
                isinstance(wanted, Period)
                and context.status == "actual"
                and context.published_on is not None
            ):
                expected = with_unfinished(wanted, context.published_on)
            assert found == expected


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "2022 " * 3000, "since " + "war " * 5000, "年" * 2000, "1-" * 4000]
)
def test_long_texts_are_refused_at_once(text: str) -> None:
    found = read_period(text, PeriodContext(published_on=PUBLISHED, anchor="2022"))
    assert not isinstance(found, Period)
    assert found[0].rule == "period.unread"


@settings(derandomize=True, max_examples=deep(24, 150))
@given(
    st.sampled_from(languages.language_codes(SHIPPED)),
    st.integers(1, 12),
    st.integers(1990, 2022),
    st.sampled_from(["format", "stand-alone"]),
    st.sampled_from(["wide", "abbreviated"]),
)
def test_month_names_of_the_cldr_are_read(
    language: str, month: int, year: int, context: str, width: str
) -> None:
    name = Locale(language).months[context][width][month]
    text = f"{year}年{name}" if language == "zh" else f"{name} {year}"
    found = read(text, locale=language)
    assert (found.edtf, found.nature, found.flags) == (f"{year}-{month:02}", "duration", ())


@settings(derandomize=True, max_examples=deep(16, 100))
@given(
    st.sampled_from(languages.language_codes(SHIPPED)),
    st.dates(dt.date(1992, 1, 1), dt.date(2023, 5, 3)),
    st.booleans(),
)
def test_long_dates_as_the_cldr_formats_them_are_read(
    language: str, date: dt.date, weekday: bool
) -> None:
    if weekday and language in ("en", "zh"):
        text = format_date(date, "full", locale=language)
    else:
        text = format_date(date, "long", locale=language)
    found = read(text, locale=language)
    assert (found.edtf, found.nature, found.flags) == (date.isoformat(), "instant", ())
