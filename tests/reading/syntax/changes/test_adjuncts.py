"""A noun of fall that leads to what is said beside it has no number of another clause."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import read, refusals, said, stated

LEADS = {
    "fr": ("malgré la baisse", "après une chute", "en dépit du recul", "suite à cette baisse"),
    "es": ("a pesar de la caída", "tras un descenso", "pese al retroceso", "debido a la baja"),
}
CLAUSES = {
    "fr": (
        "la production atteint {}",
        "une production de {}",
        "la récolte de blé est de {}",
        "{}",
        "plus de {}",
    ),
    "es": ("la producción alcanza {}", "la cosecha fue de {}", "{}", "más de {}"),
}
AMOUNTS = {"fr": ("5 millions de tonnes", "6,4 %"), "es": ("5 millones de toneladas", "6,4 %")}


@pytest.mark.parametrize(
    ("lead", "clause", "amount", "locale"),
    [
        (*parts, locale)
        for locale in LEADS
        for parts in product(LEADS[locale], CLAUSES[locale], AMOUNTS[locale])
    ],
)
def test_it_is_no_fall_of_that_size(lead: str, clause: str, amount: str, locale: str) -> None:
    assert refusals(f"{lead}, {clause.format(amount)}", locale)


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("une baisse, certes limitée, d'environ 5 %", "fr", "approx -5 percent"),
        ("la chute des cours, de l'ordre de 40 %", "fr", "approx -40 percent"),
        ("a reculé, en mai, 5 %", "fr", "exact -5 percent"),
        ("malgré une baisse de 5 %", "fr", "exact -5 percent"),
        ("El bajón, de un 35%", "es", "exact -35 percent"),
        ("cayó, en mayo, un 5 %", "es", "exact -5 percent"),
        ("tras una caída del 5 %", "es", "exact -5 percent"),
    ],
)
def test_of_or_its_own_verb_leads_back_to_the_number(
    wording: str, locale: str, expected: str
) -> None:
    assert said(read(wording, locale)) == stated(expected)


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("despite a fall, 5 million tonnes", "en"),
        ("after a decline, the share was 5 percent", "en"),
        ("trotz Rückgangs, 5 Mio. Tonnen", "de"),
    ],
)
def test_so_it_is_in_other_languages(wording: str, locale: str) -> None:
    assert refusals(wording, locale) == ["sign.unclear"]
