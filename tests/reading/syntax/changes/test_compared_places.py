"""A preposition behind a number compares it with a level, or tells a place, state or manner."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

COUNTED = {
    "fr": (("20 enfants", "5 000 logements"), "sous", ("traitement", "tutelle", "le choc")),
    "de": (("20 Kinder", "5.000 Personen"), "unter", ("die Brücke", "den Bewerbern")),
}
COMPARED = (
    ("fr", "300 euros sous le prix", "exact -300 EUR"),
    ("fr", "5 % sous la moyenne", "exact -5 percent"),
    ("fr", "300 euros sous la moyenne", "exact -300 EUR"),
    ("de", "300 Euro unter dem Vorjahr", "exact -300 EUR"),
    ("en", "12 dollars below its 2019 level", "exact -12 USD"),
    ("en", "5 t above daily output", "exact 5 t"),
)
CASES = [
    (locale, f"{amount} {word} {place}")
    for locale, (amounts, word, places) in COUNTED.items()
    for amount in amounts
    for place in places
]


@pytest.mark.parametrize(("locale", "wording"), CASES)
def test_what_is_counted_does_not_fall(locale: str, wording: str) -> None:
    assert not outcome(wording, locale).startswith("exact -")


@pytest.mark.parametrize(("locale", "wording", "expected"), COMPARED)
def test_a_level_is_compared_with(locale: str, wording: str, expected: str) -> None:
    assert outcome(wording, locale) == expected


def test_an_amount_without_a_level_is_open() -> None:
    assert outcome("300 euros sous", "fr") == "sign.unclear"
    assert outcome("12 dollars sous le chapiteau", "fr") == "bound.misplaced"


def test_a_prefix_compares_nothing() -> None:
    assert outcome("neuf sur dix sous-estiment", "fr") == "exact 90 percent"
