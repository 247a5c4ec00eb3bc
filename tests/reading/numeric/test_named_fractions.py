"""Named fractions are shares of a total, and never counts of a noun: cinq sixièmes."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.support.readings import outcome, read

PARTS = {
    "en": {6: "sixths", 7: "sevenths", 12: "twelfths", 16: "sixteenths", 20: "twentieths"},
    "de": {6: "Sechstel", 11: "Elftel", 12: "Zwölftel", 15: "Fünfzehntel", 100: "Hundertstel"},
    "fr": {6: "sixièmes", 7: "septièmes", 8: "huitièmes", 12: "douzièmes", 20: "vingtièmes"},
    "es": {6: "sextas partes", 7: "séptimas partes", 8: "octavas partes", 12: "doceavos"},
}
MANY = {
    "en": {2: "two", 3: "three", 5: "five"},
    "de": {2: "zwei", 3: "drei", 5: "fünf"},
    "fr": {2: "deux", 3: "trois", 5: "cinq"},
    "es": {2: "dos", 3: "tres", 5: "cinco"},
}
OF = {
    "en": "{n} {d} of exports",
    "de": "{n} {d} der Exporte",
    "fr": "{n} {d} des exportations",
    "es": "{n} {d} de las exportaciones",
}


@pytest.mark.parametrize("locale", sorted(PARTS))
def test_a_fraction_in_words_is_a_share(locale: str) -> None:
    for below, part in PARTS[locale].items():
        for above, many in MANY[locale].items():
            found = read(OF[locale].format(n=many, d=part), locale)
            assert (found.bound, found.unit) == ("exact", "percent"), (many, part)
            wanted = Fraction(100 * above, below)
            assert abs(Fraction(found.value) - wanted) < Fraction(1, 10**15), (many, part)


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("one twentieth of exports", "en", "exact 5 percent"),
        ("one hundredth of a percent", "en", "exact 0.01 percent"),
        ("un sixième des exportations", "fr", "exact 16.66666666666666666666666667 percent"),
        ("un vingtième des exportations", "fr", "exact 5 percent"),
        ("una vigésima parte de las exportaciones", "es", "exact 5 percent"),
        ("ein Hundertstel der Exporte", "de", "exact 1 percent"),
        ("drei Hundertstel Sekunden", "de", "exact 0.03 s"),
        ("cinq sixièmes", "fr", "unit.none"),
        ("un sixième navire", "fr", "unit.part"),
        ("un sixième mandat", "fr", "wording.unknown"),
        ("the twentieth ship", "en", "number.none"),
        ("le vingtième siècle", "fr", "number.none"),
        ("одна сотая экспорта", "ru", "number.vague"),
    ],
)
def test_an_ordinal_is_no_share(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected
