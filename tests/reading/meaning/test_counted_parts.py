"""A count is read beside the whole that it is of, and a share beside how many hold it."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

PARTS = {
    "en": ("{} of the {} {}", ("provinces", "regions", "member states", "plants")),
    "es": ("{} de las {} {}", ("provincias", "regiones", "plantas", "fábricas")),
    "fr": ("{} des {} {}", ("provinces", "régions", "usines", "écoles")),
    "de": ("{} der {} {}", ("Provinzen", "Regionen", "Fabriken", "Schulen")),
}
HOLDERS = {
    "en": ("{} {} account for {}", ("countries", "companies", "banks"), "80%"),
    "es": ("{} {} concentran {}", ("países", "empresas", "bancos"), "el 80 %"),
    "fr": ("{} {} concentrent {}", ("pays", "entreprises", "banques"), "80 %"),
}


@pytest.mark.parametrize("language", PARTS)
@pytest.mark.parametrize("statistic", ["stock", "flow"])
def test_a_part_of_a_whole_is_counted(language: str, statistic: str) -> None:
    template, nouns = PARTS[language]
    for few, many, noun in product(("3", "12", "23"), ("24", "50"), nouns):
        wording = template.format(few, many, noun)
        found = outcome(wording, language, statistic=statistic)
        alone = outcome(f"{few} {noun}", language, statistic=statistic)
        assert found == alone, (wording, found, alone)


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("23 of 24 provinces", "en"),
        ("one of the 24 provinces", "en"),
        ("3 of the 5 million people", "en"),
        ("24 of the 23 provinces", "en"),
        ("23 of the 24", "en"),
        ("2 de 3 hogares", "es"),
        ("una de las 24 provincias", "es"),
        ("12 de las 24 horas", "es"),
        ("2 ménages de 3 personnes", "fr"),
    ],
)
def test_another_pair_of_numbers_is_refused(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="stock")


@pytest.mark.parametrize("statistic", ["increase", "growth_rate", "balance"])
def test_a_part_is_no_change(statistic: str) -> None:
    assert refusals("23 of the 24 provinces", "en", statistic=statistic)


@pytest.mark.parametrize("language", HOLDERS)
def test_a_share_is_read_behind_how_many_hold_it(language: str) -> None:
    template, nouns, share = HOLDERS[language]
    for number, noun in product(("3", "12"), nouns):
        wording = template.format(number, noun, share)
        assert outcome(wording, language, statistic="share") == "exact 80 percent", wording
        assert refusals(wording, language, statistic="growth_rate"), wording


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("more than two countries account for 80%", "en"),
        ("2 million people account for 80%", "en"),
        ("sales fell 3 points and account for 80%", "en"),
        ("dos tercios representan el 65 %", "es"),
        ("unas 3 empresas concentran el 65 %", "es"),
    ],
)
def test_other_numbers_before_a_share_are_refused(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="share")
