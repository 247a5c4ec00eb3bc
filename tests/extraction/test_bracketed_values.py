"""A number alone in brackets behind an amount has its unit, if it is printed as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from tests.extraction.texts import candidates_of, cell
from tests.support.depth import deep

TEXTS = {
    "en": ("Operating profit was MSEK {} ({}) in 2019.", ".", "MSEK"),
    "de": ("Der Umsatz lag 2019 bei {} Mio. Euro ({}).", ",", "Mio. Euro"),
    "fr": ("Le chiffre d'affaires 2019 atteint {} M€ ({}).", ",", "M€"),
    "es": ("Las ventas de 2019 sumaron {} millones de euros ({}).", ",", "millones de euros"),
    "ru": ("Выручка в 2019 году составила {} млн руб. ({}).", ",", "млн руб."),
}


@pytest.mark.parametrize("locale", TEXTS)
@given(st.integers(2000, 4000), st.integers(2000, 4000))
@profile(max_examples=deep(6, 8), deadline=None)
def test_it_has_the_unit_but_not_the_date(locale: str, now: int, before: int) -> None:
    text, point, unit = TEXTS[locale]
    one, other = (f"{each // 10}{point}{each % 10}" for each in (now, before))
    printed = text.format(one, other)
    at = printed.rindex(other)
    found = [each for each in candidates_of(printed, locale) if each.span[0] == at]
    read = [(cell(each, "unit"), cell(each, "period")) for each in found if not each.reasons]
    assert read in ([(unit, "")], []), printed


@pytest.mark.parametrize(
    "text",
    [
        "Operating profit was MSEK 255.1 (3).",
        "Operating profit was MSEK 255.1 (19.50).",
        "Operating profit was MSEK 255.1 (12.5).",
        "It sold 15,300 tonnes (2019).",
        "It sold 15,300 tonnes (900,000).",
        "Sales rose 25.1 % (19.5).",
    ],
)
def test_a_number_of_another_kind_has_none(text: str) -> None:
    at = text.index("(") + 1
    found = [each for each in candidates_of(text, "en") if each.span[0] == at]
    assert all(each.reasons for each in found)
