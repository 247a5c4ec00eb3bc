"""Times behind an amount that divide it or are its date: open before "earlier"."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

OPEN = [
    ("en", "The price fell to $2.14, from $2.21 a week earlier."),
    ("en", "It sold 9 tonnes, against 7 tonnes a month ago."),
    ("en", "It sold 7 tonnes a month ago in Peru."),
    ("en", "Output was 4,900 barrels a day earlier, and more since."),
    ("en", "Sales reached 40 cars a day before."),
    ("fr", "On vendait 5 tonnes la semaine auparavant."),
]
READ = [
    ("en", "It made 5,000 barrels a day before the war.", "bbl/d"),
    ("en", "It made 5,000 barrels a day earlier this year.", "bbl/d"),
    ("en", "It made 5,000 barrels per day earlier.", "bbl/d"),
    ("en", "It made 5,000 barrels a day.", "bbl/d"),
    ("en", "It made 5 tonnes a year earlier.", "t"),
    ("en", "It made 5 tonnes a year ago.", "t"),
    ("fr", "On vendait 5 tonnes par jour auparavant.", "t/d"),
]


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_what_may_be_a_rate_or_a_date_is_not_read(language: str, text: str) -> None:
    found = list(found_figures(text, language))
    assert [each.quantity.unit.count("/") for each in found if each.refusal is not None] == [1]
    assert all("/" not in each.quantity.unit for each in found if each.refusal is None)


@pytest.mark.parametrize(("language", "text", "unit"), READ)
def test_what_goes_on_or_is_no_article_divides(language: str, text: str, unit: str) -> None:
    (found,) = found_figures(text, language)
    assert (found.refusal, found.quantity.unit) == (None, unit)
