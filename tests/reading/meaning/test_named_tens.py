"""Nouns for about so many are approximate, but have the bound that stands before them."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

TENS = {
    "fr": {
        "une dizaine": 10,
        "une vingtaine": 20,
        "une trentaine": 30,
        "une centaine": 100,
        "un millier": 1000,
    },
    "es": {
        "una decena": 10,
        "una veintena": 20,
        "medio centenar": 50,
        "un centenar": 100,
        "un millar": 1000,
    },
}
THINGS = {
    "fr": (("de pays", "{n} country"), ("d'entreprises", "{n} company"), ("de tonnes", "{n} t")),
    "es": (("de países", "{n} country"), ("de empresas", "{n} company"), ("de toneladas", "{n} t")),
}
BOUNDS = {
    "fr": (("", "approx"), ("environ ", "approx"), ("près d'", "nearly"), ("plus d'", "gt")),
    "es": (("", "approx"), ("casi ", "nearly"), ("más de ", "gt"), ("al menos ", "ge")),
}


@pytest.mark.parametrize("locale", sorted(TENS))
def test_a_noun_for_about_so_many(locale: str) -> None:
    for ten, thing, bound in product(TENS[locale].items(), THINGS[locale], BOUNDS[locale]):
        wording = f"{bound[0]}{ten[0]} {thing[0]}"
        assert outcome(wording, locale) == f"{bound[1]} {thing[1].format(n=ten[1])}", wording


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("une centaine de millions d'euros", "fr", "approx 100000000 EUR"),
        ("une baisse d'une vingtaine de pour cent", "fr", "approx -20 percent"),
        ("une dizaine de tonnes par jour", "fr", "approx 10 t/d"),
        ("une douzaine de pays", "fr", "exact 12 country"),
        ("moins d'une centaine de navires", "fr", "number.vague"),
        ("jusqu'à une centaine de navires", "fr", "number.vague"),
        ("des centaines de navires", "fr", "number.vague"),
        ("deux centaines de navires", "fr", "number.vague"),
        ("une petite centaine de navires", "fr", "number.vague"),
        ("une dizaine ou une vingtaine de pays", "fr", "number.vague"),
        ("une vingtaine à une trentaine de pays", "fr", "number.vague"),
        ("une quarantaine de 14 jours", "fr", "number.vague"),
        ("une quarantaine de deux semaines", "fr", "number.vague"),
        ("une vingtaine", "fr", "number.vague"),
        ("varias decenas de empresas", "es", "number.vague"),
        ("dos centenares de empresas", "es", "number.vague"),
        ("menos de una veintena de empresas", "es", "number.vague"),
        ("una cuarentena de catorce días", "es", "number.vague"),
        ("una decena de millones de euros", "es", "approx 10000000 EUR"),
    ],
)
def test_several_of_them_and_less_than_one_are_vague(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale) == expected
