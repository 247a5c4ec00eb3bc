"""Constructions of the western press: negatives in words, scales as numbers, shares counted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read, refusals, said, stated


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("fr", "une balance négative de {} 5 millions d'euros"),
        ("es", "un saldo negativo de {} 5 millones de euros"),
        ("de", "ein negativer Saldo von {} 5 Mio. Euro"),
        ("en", "a negative balance of {} 5 million euros"),
    ],
)
def test_a_bound_behind_a_negative_is_one_of_its_size(language: str, wording: str) -> None:
    more = {"fr": "plus de", "es": "más de", "de": "mehr als", "en": "more than"}[language]
    less = {"fr": "moins de", "es": "menos de", "de": "weniger als", "en": "less than"}[language]
    for words, expected in ((more, "lt -5e6 EUR"), (less, "gt -5e6 EUR")):
        found = read(wording.format(words), language, statistic="balance")
        assert said(found) == stated(expected)


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("es", "{} mil millones de euros", "1e9 EUR"),
        ("es", "{} los mil millones de euros", "1e9 EUR"),
        ("es", "{} los dos mil millones de euros", "2e9 EUR"),
        ("es", "{} mil quinientos millones de euros", "1.5e9 EUR"),
        ("es", "{} los dos mil doscientos cincuenta millones de euros", "2.25e9 EUR"),
        ("fr", "{} mille milliards d'euros", "1e12 EUR"),
        ("fr", "{} les mille milliards d'euros", "1e12 EUR"),
        ("fr", "{} deux mille milliards d'euros", "2e12 EUR"),
    ],
)
def test_a_scale_of_two_words_is_a_number(language: str, wording: str, expected: str) -> None:
    exceeds = {"es": "superó", "fr": "dépasse"}[language]
    found = read(wording.format(exceeds), language, statistic="flow")
    assert said(found) == stated(f"gt {expected}")


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("de", "82 Prozent (6,6 Millionen)"),
        ("fr", "82 % (6,6 millions de personnes)"),
        ("es", "el 82% (6.634.246)"),
        ("en", "82% (6.6 million people)"),
    ],
)
def test_brackets_count_a_share_and_nothing_else(language: str, wording: str) -> None:
    assert said(read(wording, language, statistic="share")) == stated("exact 82 percent")
    for statistic in ("level", "stock", "flow", None):
        assert refusals(wording, language, statistic=statistic)


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("de", "von 14,9 und 17,5 Prozent"),
        ("fr", "de 14,9 et 17,5 %"),
        ("es", "de 14,9 y 17,5 por ciento"),
    ],
)
def test_of_two_numbers_makes_no_range(language: str, wording: str) -> None:
    assert refusals(wording, language) == ["number.compete"]
    opening = {"de": ("von", "zwischen"), "fr": ("de", "entre"), "es": ("de", "entre")}[language]
    ranged = wording.replace(*opening, 1)
    found = read(ranged, language)
    assert (found.bound, found.lower, found.upper) == ("range", Decimal("14.9"), Decimal("17.5"))


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("de", "35 Euro {} mehr"),
        ("fr", "35 euros {} de plus"),
        ("es", "35 euros {} más"),
    ],
)
def test_taxed_money_may_be_more(language: str, wording: str) -> None:
    words = {"de": ("brutto", "netto"), "fr": ("brut", "nets"), "es": ("brutos", "netos")}
    for word in words[language]:
        found = read(wording.format(word), language, statistic="increase")
        assert said(found) == stated("exact 35 EUR")


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("fr", "le prix moyen d'un vélo est de 913 €"),
        ("fr", "le prix d'une voiture atteint 913 €"),
        ("es", "el precio de una bicicleta está en 913 euros"),
    ],
)
def test_the_price_of_one_is_no_second_number(language: str, wording: str) -> None:
    assert said(read(wording, language, statistic="level")) == stated("exact 913 EUR")


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("de", "15 Franken 70 Rappen", "15.7 CHF"),
        ("de", "2 Euro und 50 Cent", "2.5 EUR"),
        ("fr", "2 euros et 50 centimes", "2.5 EUR"),
        ("fr", "5 francs suisses 50 centimes", "5.5 CHF"),
        ("es", "5 euros con 25 céntimos", "5.25 EUR"),
        ("en", "5 dollars and 25 cents", "5.25 USD"),
    ],
)
def test_hundredths_behind_money_are_added(language: str, wording: str, expected: str) -> None:
    assert said(read(wording, language)) == stated(f"exact {expected}")


@pytest.mark.parametrize(
    "wording",
    ["2 Euro 150 Cent", "2 Euro 50 Rappen", "2 Millionen Euro 50 Cent", "2 Euro, 50 Cent"],
)
def test_other_small_money_is_not_added(wording: str) -> None:
    assert refusals(wording, "de")


@pytest.mark.parametrize(
    "wording",
    [
        *("5 Mio. Euro ausgab", "5 Mio. Euro eingenommen", "5 Mio. Euro aufwandten"),
        *("5 Mio. Euro ausgeschüttet", "5 Mio. Euro auszugeben", "5 Mio. Euro bereitstellte"),
    ],
)
def test_a_separable_verb_in_one_word_ends_a_clause(wording: str) -> None:
    assert said(read(wording, "de", statistic="flow")) == stated("exact 5e6 EUR")


@pytest.mark.parametrize(
    "wording", ["5 Mio. Euro einsparte", "5 Mio. Euro einbüßte", "5 Mio. Euro abbaute"]
)
def test_a_separable_verb_of_losing_is_a_fall(wording: str) -> None:
    assert said(read(wording, "de", statistic="increase")) == stated("exact -5e6 EUR")


@pytest.mark.parametrize("word", ["mehr", "weniger"])
@pytest.mark.parametrize("noun", ["Urlaub", "Arbeit", "Elternzeit"])
def test_a_noun_says_of_what_there_is_more(word: str, noun: str) -> None:
    found = read(f"12 Tage {word} {noun}", "de", statistic="increase")
    assert found.value == (12 if word == "mehr" else -12)
