"""Prices of one unit, which an article or a word for a price names before the money."""

from __future__ import annotations

from itertools import chain, product

from tests.support.depth import some
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

# Of each language: what stands before a unit, the units in the singular, what stands behind.
LANGUAGES = {
    "en": (
        ("a", "the", "the price of a", "the price of the", "the average price of a", "costs of a"),
        ("tonne", "barrel", "litre", "hectare", "square metre", "cubic metre", "megawatt-hour"),
        ("rose to $80", "rose from $70 to $80", "costs $80", "rose 5% to $80", "closed at $80"),
        ("rises by $2 to $80", "of the best grade costs $80", "cost companies $80 last year"),
    ),
    "de": (
        ("eine", "die", "der Preis einer", "der Preis der", "der Preis für eine", "Kosten einer"),
        ("Tonne", "Megawattstunde", "Kilowattstunde"),
        ("stieg auf 80 Dollar", "stieg von 70 auf 80 Dollar", "kostet 80 Dollar"),
        ("stieg um 5 % auf 80 Dollar", "lag bei 80 Dollar"),
    ),
    "fr": (
        ("la", "une", "le prix de la", "le prix d'une", "le prix moyen de la", "le coût d'une"),
        ("tonne",),
        ("est passée de 70 à 80 dollars", "a clôturé à 80 dollars", "coûte 80 dollars"),
        ("a atteint 80 dollars", "a augmenté de 5 % à 80 dollars"),
    ),
    "es": (
        ("la", "una", "el precio de la", "el precio de una", "el precio medio de la"),
        ("tonelada", "hectárea"),
        ("pasó de 70 a 80 dólares", "cerró en 80 dólares", "cuesta 80 dólares"),
        ("subió a 80 dólares", "subió un 5 % hasta 80 dólares", "se vende a 80 dólares"),
    ),
}
MASCULINE = {
    "de": (
        ("das", "ein", "der Preis eines", "der Preis für ein", "die Kosten eines"),
        ("Barrel", "Kilogramm"),
    ),
    "fr": (
        ("le", "un", "le prix du", "le prix d'un", "le prix moyen du", "le coût d'un"),
        ("baril", "litre", "kilo", "mètre carré", "mégawattheure", "mètre cube"),
    ),
    "es": (
        ("el", "un", "el precio del", "el precio de un", "el precio medio del", "el coste del"),
        ("barril", "litro", "kilo", "metro cuadrado", "metro cúbico", "megavatio hora"),
    ),
}
CASES = [
    (language, *row)
    for language, (leads, units, *ends) in LANGUAGES.items()
    for lead_and_units in ((leads, units), MASCULINE.get(language, ((), ())))
    for row in product(*lead_and_units, chain(*ends))
]
PER = {"en": "$80 per", "de": "80 Dollar pro", "fr": "80 dollars par", "es": "80 dólares por"}
# Plurals and symbols that name no single unit.
SEVERAL = (
    ("en", "the company sold a barrel of oil and earned $80 million", "exact 80000000 USD"),
    ("en", "the barrel tax rose to $80 million", "exact 80000000 USD"),
    ("en", "the tonnes exported earned $80 million", "exact 80000000 USD"),
    ("de", "die Tonnen kosteten 80 Dollar", "exact 80 USD"),
    ("fr", "les tonnes exportées ont rapporté 80 millions d'euros", "exact 80000000 EUR"),
    ("fr", "les mégawattheures exportés ont rapporté 80 euros", "exact 80 EUR"),
    ("es", "los barriles costaron 80 millones de dólares", "exact 80000000 USD"),
    ("es", "se ha establecido en 8.522 euros", "exact 8522 EUR"),
)
REFUSED = (
    ("en", "the price of barrels rose to $80", "unit.unknown"),
    ("en", "the price of a metre rose to $80", "unit.unknown"),
    ("en", "an ounce of gold costs $80", "unit.ambiguous"),
    ("de", "der Preis der Unze stieg auf 80 Dollar", "unit.ambiguous"),
    ("fr", "le prix de l'once a atteint 80 dollars", "unit.ambiguous"),
    ("es", "la onza cuesta 80 dólares", "unit.ambiguous"),
    ("fr", "les prix des tonnes ont atteint 80 dollars", "unit.unknown"),
)


@every_row(some(CASES, 3))
def test_a_price_of_one_unit_has_it_below_the_line(
    language: str, lead: str, unit: str, end: str
) -> None:
    """The same as behind the money, or refused: never money alone."""
    per = outcome(f"{PER[language]} {unit}", language, statistic="level")
    assert outcome(f"{lead} {unit} {end}", language, statistic="level") == per


@every_row(SEVERAL)
def test_several_units_are_no_denominator(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="level") == expected


@every_row(REFUSED)
def test_a_unit_of_a_price_that_is_not_certain_is_refused(
    language: str, wording: str, rule: str
) -> None:
    assert rule in refusals(wording, language, statistic="level")
