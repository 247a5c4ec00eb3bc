"""Rates per so many people: their two numbers are read together, or neither is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.reading.quantities import QuantityContext
from silkledger.reading.search.candidates import found_figures
from silkledger.reading.search.read_short import PrintedText

# The number that is counted, with the denominator behind it and before it.
BEHIND = {
    "en": ("There were {} beds per {} inhabitants.", "There were {} beds for every {} people."),
    "de": ("Es gab {} Betten je {} Einwohner.", "Es gab {} Betten pro {} Einwohner."),
    "fr": ("On compte {} lits pour {} habitants.", "Il y a {} lits par {} habitants."),
    "es": ("Hay {} camas por cada {} habitantes.", "Hay {} camas por {} habitantes."),
    "ru": ("Есть {} коек на {} жителей.", "Было {} случаев на {} человек."),
}
BEFORE = {
    "en": (
        "Per {1} inhabitants there were {0} beds.",
        "For every {1} people, there are {0} beds.",
        "There were, per {1} inhabitants, {0} beds in 2020.",
        "Out of every {1} people, {0} were doctors.",
    ),
    "de": (
        "Auf {1} Einwohner kommen {0} Betten.",
        "Je {1} Einwohner gab es {0} Betten.",
        "Im Land gab es 2020 auf {1} Einwohner {0} Betten.",
    ),
    "fr": (
        "Pour {1} habitants, il y a {0} lits.",
        "En 2020, pour {1} habitants, {0} lits.",
        "Sur {1} habitants, {0} sont médecins.",
    ),
    "es": (
        "Por cada {1} habitantes hay {0} camas.",
        "En 2020 había, por {1} habitantes, {0} camas.",
        "De cada {1} habitantes, {0} son médicos.",
    ),
    "ru": (
        "На {1} жителей приходится {0} коек.",
        "В расчёте на {1} жителей есть {0} коек.",
        "Из {1} жителей {0} человек — врачи.",
    ),
    "zh": (
        "每{1}人有{0}张床。",
        "每{1}人口中有床位{0}张。",
        "每{1}人{0}例。",
        "每{1}名居民有{0}名医生。",
    ),
}
POWERS = {
    "en": ("1,000", "100,000", "million"),
    "de": ("1000", "100.000"),
    "fr": ("1 000", "100 000"),
    "es": ("1.000", "100.000", "mil"),
    "ru": ("1000", "100 000", "100 тыс."),
    "zh": ("千", "10万", "百万"),
}
CASES = [
    (locale, text, power)
    for texts in (BEHIND, BEFORE)
    for locale, forms in texts.items()
    for text in forms
    for power in POWERS[locale]
]


@pytest.mark.parametrize(("locale", "text", "power"), CASES)
def test_a_rate_is_read_as_one_or_not_at_all(locale: str, text: str, power: str) -> None:
    printed = text.format(27, power)
    for figure in found_figures(printed, locale):
        words = printed[figure.start : figure.end]
        if figure.refusal is None:
            assert "27" in words, printed
            assert power in words, printed
            assert figure.quantity.unit.endswith("/person"), printed
            assert figure.quantity.value < Decimal(1), printed


@pytest.mark.parametrize(
    ("locale", "text", "read"),
    [
        ("ru", "Население выросло на 1000 жителей.", "1000 жителей"),
        ("de", "Die Stadt hat 100.000 Einwohner.", "100.000 Einwohner"),
        ("en", "The town has 100,000 people and 27 schools.", "100,000 people"),
        ("fr", "La ville compte 100 000 habitants et 27 lits.", "100 000 habitants"),
        ("es", "La ciudad tiene 1.000 habitantes.", "1.000 habitantes"),
        ("zh", "全市有10万人，27所学校。", "10万人"),
    ],
)
def test_a_number_of_people_is_no_denominator(locale: str, text: str, read: str) -> None:
    found = [
        text[each.start : each.end] for each in found_figures(text, locale) if each.refusal is None
    ]
    assert any(read in words for words in found), found


COMPARED = {
    "en": "Auction prices fell to $2.25 per kilogram {} a year earlier.",
    "de": "Der Preis sank auf 2,25 Euro je Kilogramm {} im Vorjahr.",
}


@pytest.mark.parametrize(
    ("language", "compared"),
    [
        ("en", "from $2.49"),
        ("en", "against $2.49"),
        ("de", "von 2,49 Euro"),
        ("de", "gegenüber 2,49 Euro"),
    ],
)
def test_what_a_price_is_compared_with_is_a_price(language: str, compared: str) -> None:
    text = COMPARED[language].format(compared)
    price, base = found_figures(text, language)
    assert price.quantity.dimension == "price"
    assert base.refusal is not None


def test_money_behind_the_end_of_a_clause_is_no_price() -> None:
    figures = list(found_figures("It cost $2 a litre. Sales of $3 million fell.", "en"))
    assert [figure.refusal for figure in figures] == [None, None]


def test_a_price_whose_unit_stands_in_its_cell_is_not_read_short() -> None:
    text = COMPARED["en"].format("from $2.49")
    printed, at = PrintedText(text, "en"), text.index("$2.49")
    bare = QuantityContext(locale="en")
    assert printed.read_short("$2.49", (at, at + 5), bare) is not None
    told = QuantityContext(locale="en", unit="USD per kilogram")
    assert printed.read_short("$2.49", (at, at + 5), told) is None


LED = {
    "de": ("Umgerechnet auf jeweils 100 000 Personen", "Bezogen auf 100 000 Einwohner"),
    "en": ("Per 100,000 people", "Converted to each 100,000 people"),
    "fr": ("Pour 100 000 habitants", "Rapporté à 100 000 habitants"),
    "es": ("Por cada 100.000 habitantes",),
    "ru": ("На 100 тыс. населения", "В пересчете на каждые 100 тыс. человек"),
    "zh": ("每10万人",),
}
COUNTED_THEN = {
    "de": " waren es 2015 in Bayern 90 Strafgefangene, in Bremen waren es 67 Männer und Frauen.",
    "en": " there were 90 prisoners in Bavaria in 2015, and Bremen had 67 women.",
    "fr": ", on comptait en 2015 en France 90 détenus et, en Corse, 67 femmes.",
    "es": " había en 2015 en Madrid 90 reclusos, y en Cádiz 67 mujeres.",
    "ru": " было 90 заключенных в 2015 году, в Москве 67 женщин.",
    "zh": "中2015年有90名囚犯，北京有67名女性。",
}


@pytest.mark.parametrize(
    ("language", "led"), [(language, led) for language in LED for led in LED[language]]
)
def test_counts_behind_a_denominator_that_leads_their_sentence_are_refused(
    language: str, led: str
) -> None:
    found = list(found_figures(led + COUNTED_THEN[language], language))
    read = [each.quantity for each in found if each.refusal is None]
    assert found
    assert [each for each in read if each.dimension in ("people", "count")] == []


@pytest.mark.parametrize(
    "text",
    [
        "There were 27 beds per 1,000 people, and 300 doctors.",
        "Per 1,000 people there were 27 beds. Bremen has 300 doctors.",
        "The march drew 100,000 people and 300 doctors.",
    ],
)
def test_counts_beside_or_behind_another_sentence_are_not(text: str) -> None:
    *_, last = found_figures(text, "en")
    assert (text[last.start : last.end], last.refusal) == ("300 doctors", None)
