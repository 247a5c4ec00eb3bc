"""Amounts beside a change: what the words between them belong to, and which sign they leave."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.search.candidates import found_figures
from silkledger.schemas.vocabulary import SHIPPED


def _read(text: str, locale: str) -> dict[str, str]:
    """Return the wording of each figure that is read, and its value and unit."""
    found = [each for each in found_figures(text, locale, SHIPPED) if each.refusal is None]
    return {
        text[each.start : each.end]: f"{each.quantity.value.normalize():f} {each.quantity.unit}"
        for each in found
    }


@pytest.mark.parametrize(
    ("amount", "change", "percent"),
    list(
        product(
            (("$4.1 billion", "4100000000 USD"), ("5,000 tonnes", "5000 t")),
            (("up", 1), ("down", -1)),
            (3, 24),
        )
    ),
)
def test_up_and_down_belong_to_the_number_that_by_leads_to(
    amount: tuple[str, str], change: tuple[str, int], percent: int
) -> None:
    (printed, value), (word, sign) = amount, change
    text = f"Output was {printed} {word} by {percent}% over 2009."
    assert _read(text, "en") == {
        printed: value,
        f"{word} by {percent}%": f"{sign * percent} percent",
    }
    assert f"{printed} {word}" in _read(f"Output was {printed} {word}.", "en")


@pytest.mark.parametrize(
    ("locale", "text", "read"),
    [
        (
            "fr",
            "La récolte est en repli de 4 % sur 2020 avec une estimation moyenne de 250 tonnes.",
            {"en repli de 4 %": "-4 percent", "250 tonnes": "250 t"},
        ),
        (
            "fr",
            "Les ventes reculent de 4 tonnes avec l'Espagne de 3 tonnes.",
            {"reculent de 4 tonnes": "-4 t"},
        ),
        (
            "fr",
            "Le ratio a baissé de 3 % pour s'établir à 117,6 % en juin contre 126,8 % en mai.",
            {
                "a baissé de 3 %": "-3 percent",
                "117,6 %": "117.6 percent",
                "126,8 %": "126.8 percent",
            },
        ),
        # Whether it fell so, too, is open.
        (
            "fr",
            "Le ratio a baissé de 3 % contre 2,8 % en mai.",
            {"a baissé de 3 %": "-3 percent"},
        ),
        (
            "fr",
            "Le ratio a baissé de 3 % en juin, à 17 %, contre 2,8 % en mai.",
            {"a baissé de 3 %": "-3 percent", "17 %": "17 percent"},
        ),
    ],
)
def test_an_amount_with_its_own_words_is_no_decrease(
    locale: str, text: str, read: dict[str, str]
) -> None:
    assert _read(text, locale) == read


@pytest.mark.parametrize(
    ("locale", "text", "read"),
    [
        ("en", "It served 50,900 more passengers.", {"50,900 more passengers": "50900 person"}),
        ("en", "It sold 3,400 fewer cars.", {"3,400 fewer cars": "-3400 car"}),
        ("de", "Es gab 5.000 mehr Fahrzeuge.", {"5.000 mehr Fahrzeuge": "5000 vehicle"}),
        ("de", "Es gab 2018 mehr Fahrzeuge.", {}),  # a year
        ("en", "That was 50,900 more than the cars of May.", {}),
        ("es", "Hubo 33 mil 295 empresas.", {"33 mil 295 empresas": "33295 company"}),
        ("es", "Hubo 33 mil 295 familias.", {"33 mil 295 familias": "33295 count"}),
        (
            "es",
            "De 33 mil, 295 empresas cerraron.",
            {"33 mil": "33000 company", "295 empresas": "295 company"},
        ),
    ],
)
def test_more_of_something_and_numbers_of_two_parts_are_whole(
    locale: str, text: str, read: dict[str, str]
) -> None:
    assert _read(text, locale) == read
