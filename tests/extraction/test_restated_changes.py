"""A change that is printed as a rate and as a bare number, whose unit arithmetic finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from tests.extraction.texts import candidates_of, cell
from tests.support.depth import deep

# The mark of thousands, that of decimals, the text, and what is counted.
LANGUAGES = {
    "en": (
        ",",
        ".",
        "The region counted {level} births. Births rose {rate} % (+{change}).",
        "births",
    ),
    "de": (
        ".",
        ",",
        "Der Kreis zählte {level} Geburten. Das waren {change} oder {rate} Prozent mehr.",
        "Geburten",
    ),
    "fr": (
        " ",
        ",",
        "La région compte {level} naissances. C'est une hausse de {rate} % (+{change}).",
        "naissances",
    ),
}


@pytest.mark.parametrize("locale", LANGUAGES)
@given(
    level=st.integers(50_000, 900_000),
    tenths=st.integers(30, 400),
    times=st.sampled_from((1, 2, 3, 7)),
)
@profile(max_examples=deep(10, 25), deadline=None)
def test_a_change_has_the_unit_of_the_amount_that_it_changes_by_its_rate(
    locale: str, level: int, tenths: int, times: int
) -> None:
    group, point, words, noun = LANGUAGES[locale]
    change = times * round(level - level / (1 + tenths / 1000))

    def printed(number: int) -> str:
        return f"{number:,}".replace(",", group)

    text = words.format(
        level=printed(level),
        change=printed(change),
        rate=f"{tenths // 10}{point}{tenths % 10}",
    )
    at = text.index(printed(change))
    found = [each for each in candidates_of(text, locale) if each.span[0] <= at < each.span[1]]
    units = [cell(each, "unit") for each in found if not each.reasons]
    assert units == ([noun] if times == 1 else []), text


@pytest.mark.parametrize(
    "text",
    [
        "It counted 50,000 births. Births fell 4.0 % (+1,920).",  # another direction
        "It counted 50,000 births. Births fell 4.0 %, or 2,083.",  # not said to be a fall
        "It counted 50,000 births. Births rose 4.0 % (1,920).",  # the level of a part, perhaps
        "It counted 50,000 births and 50,000 deaths. Both rose 4.0 % (+1,923).",
    ],
)
def test_a_number_that_may_be_of_something_else_has_no_unit(text: str) -> None:
    number = text.rindex("1,9") if "1,9" in text else text.index("2,0")
    found = [each for each in candidates_of(text, "en") if each.span[0] <= number < each.span[1]]
    assert all(each.reasons for each in found)
