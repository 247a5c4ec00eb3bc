"""Two nouns in one count, one of them unlisted: how many there are of each is not said."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, read


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("500 maisons et libellules", "fr"),
        ("500 libellules et maisons", "fr"),
        ("500 libellules et hommes", "fr"),
        ("500 casas y libélulas", "es"),
        ("500 libélulas y casas", "es"),
    ],
)
def test_two_nouns_are_no_count_of_one(wording: str, language: str) -> None:
    assert outcome(wording, language) == "unit.two"


@pytest.mark.parametrize(
    ("wording", "language", "read_as"),
    [
        ("500 grandes et belles maisons", "fr", "exact 500 dwelling"),
        ("500 maisons et appartements", "fr", "exact 500 dwelling"),
        ("500 employés et contractuels", "fr", "exact 500 person"),
        ("500 vaillants pompiers", "fr", "exact 500 person"),
    ],
)
def test_adjectives_and_other_people_are_none(wording: str, language: str, read_as: str) -> None:
    assert outcome(wording, language) == read_as


def test_an_adjective_of_people_describes_the_noun_before_it() -> None:
    for wording, language in (
        ("500 libellules matriculées", "fr"),
        ("3 400 édredons bénéficiaires", "fr"),
        ("500 botavaras matriculadas", "es"),
    ):
        assert "person" not in outcome(wording, language)


def test_some_before_an_unlisted_noun_bounds_nothing() -> None:
    found = read("unos abanicos de 46,3 millones de euros", "es")
    assert (found.bound, found.unit) == ("exact", "EUR")


HOUSES = {"en": "houses", "de": "Häuser", "fr": "maisons", "es": "casas", "ru": "домов"}
HORSES = {"en": "horses", "de": "Pferde", "fr": "chevaux", "es": "caballos", "ru": "лошадей"}
COWS = {"en": "cows", "de": "Kühe", "fr": "vaches", "es": "vacas", "ru": "коров"}
AND = {"en": "and", "de": "und", "fr": "et", "es": "y", "ru": "и"}


@pytest.mark.parametrize("language", HOUSES)
def test_a_listed_noun_before_others_is_no_count_of_it(language: str) -> None:
    houses, horses, joint = HOUSES[language], HORSES[language], AND[language]
    for wording in (
        f"500 {houses} {joint} {horses}",
        f"{horses} {joint} 500 {houses} {joint} {horses}",
        f"500 {houses}, {horses} {joint} {COWS[language]}",
        f"500 {houses}, {horses}, {COWS[language]} {joint} {horses}",
    ):
        assert not outcome(wording, language).startswith("exact"), wording


def test_a_noun_of_another_clause_is_none() -> None:
    assert outcome("500 houses and prices rose", "en") == "exact 500 dwelling"
