"""A number in the brackets that end a wording counts what stands before them.

The wordings are put together of a noun, a number and what may stand beside either, so that the
readings follow from their parts: with the number first they are read alike.
"""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.reading.words.test_turning_words import turning
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

NOUNS = {
    "en": ("overnight stays", "arrivals", "full-time students", "members", "births"),
    "de": (
        "Ankünfte",
        "Übernachtungen",
        "Hörerinnen und Hörer",
        "Lehrgang-Studierende",
        "Geburten",
    ),
    "fr": ("étudiants", "salariés", "touristes"),
    "es": ("turistas", "empleados", "pernoctaciones"),
    "ru": ("студентов", "безработных", "туристов"),
}
NUMBERS = {
    "en": ("12,300", "6.1 million", "about 12,300", "2023: 12,300"),
    "de": ("12.300", "6,1 Millionen", "rund 12.300", "2023: 12.300"),
    "fr": ("12 300", "6,1 millions", "environ 12 300"),
    "es": ("12.300", "6,1 millones", "unos 12.300"),
    "ru": ("12 300", "6,1 млн", "около 12 300"),
}
# What names people or events that count nothing there, or another amount of them.
OTHERS = {
    "en": (
        *("spending per visitor (3,400)", "visitor spending (3,400)", "students' debts (3,400)"),
        *("compensation of employees (3,400)", "claims by customers (3.2 million)"),
        *(
            "loans to farmers (3.2 million)",
            "schools and pupils (2,300)",
            "half of the students (340)",
        ),
        *("fewer students (3,400)", "students without a degree (3,400)", "job losses (12,345)"),
        *("students (-3,400)", "students (+3,400)", "students (up 3,400)", "students (down 3,400)"),
        *("students (including 3,400)", "visitors (2023)", "farms (12)", "Persons (1,000)"),
        *("households (2.4 million)", "wages of employees (2,300)", "exports of cars (12,300)"),
    ),
    "de": (
        *(
            "Löhne der Beschäftigten (3.400)",
            "Ausgaben für Schüler (3.400)",
            "keine Schüler (3.400)",
        ),
        *(
            "Schüler (davon 3.400)",
            "Schüler (zuvor 3.400)",
            "Schüler (minus 3.400)",
            "Schüler (16)",
        ),
        *("Besucher pro Tag (3.400)", "weniger Schüler (3.400)", "Beschäftigte (1.000)"),
        *("Haushalte (40,9 Millionen)", "Kundenforderungen (3.400)"),
    ),
}
# Words that tell nothing of a noun behind them, or are forms of verbs that stand nowhere there.
DOUBTLESS = frozenset(
    (
        *("want", "give-back", "run-off", "peters", "vermutlich", "zerrannen", "abwichen"),
        *("bezweifelten", "widerriefen", "übertrieben", "verschwiegen"),
    )
)
STOCK = {code: QuantityContext(locale=code, statistic="stock") for code in NOUNS}


@every_row((language, noun) for language, nouns in NOUNS.items() for noun in nouns)
def test_it_is_read_as_with_its_number_first(language: str, noun: str) -> None:
    for number in NUMBERS[language]:
        value = number.rpartition(": ")[2]
        of = "de " if language in ("fr", "es") and "mill" in value else ""
        first = outcome(f"{value} {of}{noun}", language, statistic="stock")
        found = outcome(f"{noun} ({number})", language, statistic="stock")
        assert found.split(" ")[:2] == first.split(" ")[:2], number


@every_row((language, noun) for language, nouns in NOUNS.items() for noun in nouns)
def test_under_a_change_it_may_be_below_zero(language: str, noun: str) -> None:
    for number, statistic in product(NUMBERS[language][:2], ("increase", "balance", "share")):
        assert refusals(f"{noun} ({number})", language, statistic=statistic)


@every_row((language, wording) for language, wordings in OTHERS.items() for wording in wordings)
def test_what_is_not_counted_lends_no_unit(language: str, wording: str) -> None:
    for statistic in ("flow", "stock"):
        assert refusals(wording, language, statistic=statistic)


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_turning_word_beside_either_is_passed_over(language: str) -> None:
    noun, number = {"en": ("students", "12,300"), "de": ("Schüler", "12.300")}[language]
    plain = [
        wording
        for tongue, word in turning()
        if tongue == language
        for wording in (
            *(f"{noun} ({word} {number})", f"{noun} ({number} {word})"),
            *(f"{word.capitalize()} {noun} ({number})", f"{noun} {word} ({number})"),
        )
        if word.lower() not in DOUBTLESS
        if isinstance(found := read_quantity(wording, STOCK[language]), Quantity)
        and (found.bound, found.unit) == ("exact", "person")
    ]
    assert not plain, "\n".join(plain)


def test_the_words_for_a_number_lead_to_what_is_counted() -> None:
    wording = "die Zahl der Geburten (690.000)"
    assert outcome(wording, "de", statistic="flow") == "exact 690000 birth"
    assert outcome("the number of births (690,000)", statistic="flow") == "exact 690000 birth"
