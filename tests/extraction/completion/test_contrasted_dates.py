"""A date of a clause that is set against what follows dates nothing behind that clause."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Language, text, and the periods of its figures.
CASES = [
    ("ru", "Если в 2013 году было 24 т, то теперь 40 т.", ["в 2013 году", ""]),
    ("ru", "Если в 2013 году было 24 т, то в 2014 году – 40 т.", ["в 2013 году", "в 2014 году"]),
    ("ru", "Если в 2013 году было 24 т, то теперь больше. Из них 40 т угля.", ["в 2013 году", ""]),
    ("fr", "Si en 2013 on comptait 24 tonnes, on en compte 40 tonnes.", ["en 2013", ""]),
    ("es", "Si en 2013 fueron 24 toneladas, ahora son 40 toneladas.", ["en 2013", ""]),
    ("en", "If in 2013 it was 24 tonnes, it is now 40 tonnes.", ["in 2013", ""]),
    ("zh", "如果说2013年是24吨，现在已是40吨。", ["2013年", ""]),
    # Without such a word, the date goes on.
    ("ru", "В 2013 году было 24 т, а угля – 40 т.", ["В 2013 году", "В 2013 году"]),
    ("fr", "En 2013, on comptait 24 tonnes, dont 40 tonnes.", ["En 2013", "En 2013"]),
    ("en", "In 2013 it was 24 tonnes, and 40 tonnes were sold.", ["In 2013", "In 2013"]),
]


@pytest.mark.parametrize(("locale", "text", "periods"), CASES)
def test_a_contrasted_date_holds_for_its_clause(locale: str, text: str, periods: list[str]) -> None:
    assert [cell(each, "period") for each in candidates_of(text, locale)] == periods
