"""Generated wordings of periods, against dates from pandas (generated, templates/)."""

from __future__ import annotations

import dataclasses

import pytest

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period
from tests.reading.periods.generated import LOCALES, MEANINGS, PUBLISHED, Case, cases, templates
from tests.support.depth import some, stride
from tests.support.tables import every_row

TEMPLATES = templates()


def context(locale: str, case: Case) -> PeriodContext:
    return PeriodContext(locale=locale, published_on=PUBLISHED, **case.context)  # type: ignore[arg-type]


@every_row(some((row for row in TEMPLATES if row[1] not in ("name", "leaning")), 3))
def test_generated_wording_names_the_dates_it_was_made_of(
    locale: str, meaning: str, template: str
) -> None:
    for words, case in cases(locale, meaning, template):
        reading = read_period(words, context(locale, case))
        assert isinstance(reading, Period), (words, reading)
        assert (reading.start, reading.end) == case.ends, words
        assert reading.nature == case.nature, words


@every_row([row for row in TEMPLATES if row[1] == "leaning"])
def test_generated_wording_that_leans_has_no_dates(
    locale: str, meaning: str, template: str
) -> None:
    for words, case in cases(locale, meaning, template):
        reading = read_period(words, context(locale, case))
        assert isinstance(reading, Period), (words, reading)
        assert (reading.start, reading.flags) == (None, ("undated", "period_leans")), words


@every_row([row for row in TEMPLATES if row[1] == "name"])
def test_generated_name_is_no_date(locale: str, meaning: str, template: str) -> None:
    for words, case in cases(locale, meaning, template):
        for status in ("actual", "forecast"):
            settings = dataclasses.replace(context(locale, case), status=status)
            assert not isinstance(read_period(words, settings), Period), words


def test_each_meaning_has_wordings_in_each_language() -> None:
    for locale in LOCALES:
        assert {row[1] for row in TEMPLATES if row[0] == locale} == set(MEANINGS)
    assert len(set(TEMPLATES)) == len(TEMPLATES)


FOREIGN = {
    "en": ("blorp", "before", "except", "about"),
    "zh": ("鑫", "之外", "除", "大约"),
    "ru": ("блорп", "кроме", "около", "без"),
    "de": ("blorp", "außer", "etwa", "ohne"),
    "fr": ("blorp", "sauf", "environ", "hors"),
}


@pytest.mark.no_cover
@every_row(
    [row for row in TEMPLATES if row[1] not in ("name", "leaning", "year_earlier")][:: stride(6, 1)]
)
def test_a_word_that_no_form_has_is_never_passed_over(
    locale: str, meaning: str, template: str
) -> None:
    words, case = next(cases(locale, meaning, template))
    gap = "" if locale.startswith("zh") else " "
    parts = list(words) if locale.startswith("zh") else words.split()
    for word in FOREIGN[locale.partition("-")[0]]:
        for place in range(len(parts) + 1):
            inserted = gap.join([*parts[:place], word, *parts[place:]])
            reading = read_period(inserted, context(locale, case))
            assert not isinstance(reading, Period) or reading.start is None, inserted
