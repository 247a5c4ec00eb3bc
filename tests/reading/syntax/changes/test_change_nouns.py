"""Nouns of change before a number: their size, a level, or one of two changes."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import outcome, read, refusals

# Nouns of fall and rise in the nominative and in the accusative.
NOUNS = {
    "de": (
        *(("der Rückgang", "den Rückgang", -1), ("die Abnahme", "die Abnahme", -1)),
        *(("der Anstieg", "den Anstieg", 1), ("der Umsatzrückgang", "den Umsatzrückgang", -1)),
    ),
    "fr": (("la baisse", "la baisse", -1), ("la hausse", "la hausse", 1)),
    "en": (("the fall", "the fall", -1), ("the increase", "the increase", 1)),
    "ru": (("падение", "падение", -1), ("рост", "рост", 1)),
}
# Where the noun {0} is the subject, and where {1} is the object, of a verb that gives its size.
SIZES = {
    "de": (
        *("{0} belief sich damit auf 5 Prozent", "beläuft sich {0} auf 5 Prozent"),
        *("{0} kam im März auf 5 Prozent", "{0} wird auf 5 Prozent geschätzt"),
        *("beziffert {1} auf 5 Prozent", "schätzt {1} auf 5 Prozent"),
    ),
    "fr": ("{0} est estimée à 5 %", "évalue {1} à 5 %", "chiffre {1} à 5 %"),
    "en": ("{0} amounted so far to 5 percent",),
    "ru": (),
}
# Prepositions before the noun {}, and what follows: the number is the level of something else.
LEVELS = {
    "de": "{} Rückgang belief sich der Umsatz damit auf 5 Euro",
    "fr": "{} baisse le chiffre est estimé à 5 euros",
    "en": "{} fall sales amounted so far to 5 euros",
    "ru": "{} снижения выпуск составил до 5 евро",
}
PREPOSITIONS = {
    "de": ("nach dem", "trotz", "mit einem leichten", "infolge", "mittels", "die Kosten des"),
    "fr": ("après la", "malgré la", "suite à la", "en dépit de la", "le coût de la"),
    "en": ("after the", "despite the", "following the", "due to a", "amid a"),
    "ru": ("после", "в результате", "с учетом", "из-за"),
}


def reading(wording: str, statistic: str, locale: str) -> tuple[str, int] | None:
    found = read_quantity(wording, QuantityContext(locale=locale, statistic=statistic))
    return (found.bound, int(found.value)) if isinstance(found, Quantity) else None


@pytest.mark.parametrize(
    ("locale", "frame", "noun"),
    [
        (locale, frame, noun)
        for locale in NOUNS
        for frame, noun in product(SIZES[locale], NOUNS[locale])
    ],
)
def test_a_verb_of_size_gives_the_change_its_sign(
    locale: str, frame: str, noun: tuple[str, str, int]
) -> None:
    assert reading(frame.format(*noun), "growth_rate", locale) == ("exact", 5 * noun[2])


@pytest.mark.parametrize(
    ("locale", "preposition"),
    [(locale, preposition) for locale in LEVELS for preposition in PREPOSITIONS[locale]],
)
def test_what_a_preposition_governs_has_no_size_there(locale: str, preposition: str) -> None:
    wording = LEVELS[locale].format(preposition)
    assert reading(wording, "flow", locale) in (("exact", 5), None)
    assert reading(wording, "increase", locale) in (("exact", 5), None)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("падение составит до 5%", ("ge", -5)),
        ("рост цен может составить до 5%", ("le", 5)),
        ("после снижения выпуск составил до 5 тонн", ("exact", 5)),
    ],
)
def test_up_to_bounds_the_size_of_a_russian_change(wording: str, expected: tuple[str, int]) -> None:
    statistic = "flow" if "тонн" in wording else "growth_rate"
    assert reading(wording, statistic, "ru") == expected


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("schätzt einen Rückgang auf 5 Prozent", "de"),
        ("stieg trotz des Rückgangs der Preise um 5 Prozent", "de"),
        ("stieg nach dem Rückgang um 5 Prozent", "de"),
        ("erhöhte den Rückgang um 5 Prozent", "de"),
        ("erhöhte den Rückgang auf 5 Prozent", "de"),
        ("raised the cut to 5 percent", "en"),
        ("output rose despite a fall in prices by 5 percent", "en"),
        ("увеличил падение до 5%", "ru"),
        ("aumenta la caída al 5 %", "es"),
        ("augmente la baisse à 5 %", "fr"),
    ],
)
def test_whose_number_it_is_stays_open(wording: str, locale: str) -> None:
    assert reading(wording, "growth_rate", locale) is None


def test_a_noun_of_fall_without_such_a_verb_leads_to_a_level() -> None:
    assert reading("verzeichnete einen Rückgang auf 5 Euro", "flow", "de") == ("exact", 5)
    assert reading("ein Rückgang auf 5 Euro", "flow", "de") == ("exact", 5)


@pytest.mark.parametrize("verb", ["stehen", "standen", "stünden", "erreichten"])
@pytest.mark.parametrize(("first", "second"), [("Einnahmen", "Ausgaben"), ("Ausfuhren", "Kosten")])
def test_a_verb_with_two_nouns_of_amounts_leads_from_none_to_the_other(
    verb: str, first: str, second: str
) -> None:
    wording = f"{first} von 5 Mio. Euro {verb} {second} von 3 Mio. Euro"
    assert reading(wording, "flow", "de") is None


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("hatte das Gremium sogar ein Defizit von 5 Euro", ("exact", -5)),
        ("hatte die Zorgel ein Defizit von 5 Euro", ("exact", -5)),
        ("hatte die Zorgel 5 Euro", None),
    ],
)
def test_a_deficit_gives_the_sign_whoever_has_it(
    wording: str, expected: tuple[str, int] | None
) -> None:
    assert reading(wording, "balance", "de") == expected


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("la baisse est limitée à 5 %", "fr"),
        ("une baisse limitée à 5 %", "fr"),
        ("la chute a été ramenée à 5 %", "fr"),
        ("limite sa chute à 5 %", "fr"),
        ("a limité la hausse à 5 %", "fr"),
        ("le recul s'est réduit de 5 %", "fr"),
        ("la baisse a été réduite de 5 %", "fr"),
        ("une baisse inférieure de 5 %", "fr"),
        ("une croissance supérieure de 5 %", "fr"),
        ("a fall to 5%", "en"),
        ("the decline was reduced by 5%", "en"),
        ("the share rose to 10%", "en"),
        ("unemployment fell to 10%", "en"),
        ("le chômage a reculé à 10 %", "fr"),
        ("from 500 ships to 1,500 ships", "en"),
        ("from 5% to 10%", "en"),
    ],
)
def test_what_is_no_growth_is_refused_as_one(wording: str, locale: str) -> None:
    assert refusals(wording, locale, statistic="growth_rate")


@pytest.mark.parametrize(
    ("wording", "locale", "statistic", "value"),
    [
        ("la baisse atteint 5 %", "fr", "growth_rate", -5),
        ("une baisse de 5 %", "fr", "growth_rate", -5),
        ("l'inflation a reculé à 5 %", "fr", "growth_rate", 5),
        ("abaissée à 8,5 %", "fr", "growth_rate", 8.5),
        ("inflation rose to 10%", "en", "growth_rate", 10),
        ("the share rose to 10%", "en", "share", 10),
        ("unemployment rose by 5% to 10%", "en", "level", 10),
        ("la baisse est limitée à 5 %", "fr", "level", 5),
        ("from 500 to 1,500 ships", "en", "stock", 1000),
        ("between 500 and 1,500 ships", "en", "increase", 1000),
    ],
)
def test_what_is_growth_or_a_level_is_read(
    wording: str, locale: str, statistic: str, value: float
) -> None:
    assert float(read(wording, locale, statistic=statistic).value) == value


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("s'établit en baisse à 66,9 %", "exact 66.9 percent"),
        ("Le taux ressort en baisse à 66,9 %", "exact 66.9 percent"),
        ("est ressorti en baisse à 5 millions d'euros", "exact 5000000 EUR"),
        ("Le taux reste en baisse à 66,9 %", "exact 66.9 percent"),
        ("Le chiffre tombe à 45 %", "exact 45 percent"),
        ("La baisse s'élève à 5 %", "exact -5 percent"),
        ("s'élève la baisse à 5 %", "exact -5 percent"),
    ],
)
def test_a_fall_behind_its_verb_is_the_subject_with_an_article_alone(
    wording: str, expected: str
) -> None:
    assert outcome(wording, "fr") == expected


@pytest.mark.parametrize("verb", ["disminuir", "disminuyó", "crecer", "aumentaron", "se redujo"])
def test_hasta_without_an_article_is_a_limit_or_an_end(verb: str) -> None:
    wording = f"{verb} hasta 5 por ciento"
    assert refusals(wording, "es", statistic="growth_rate") == ["number.end_of_change"]
    assert outcome(wording, "es", statistic="level") == "exact 5 percent"
    end = "se redujo un 7 %, hasta 5 toneladas"
    assert outcome(end, "es", statistic="growth_rate") == "exact -7 percent"
