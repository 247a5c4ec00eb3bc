"""Unlisted nouns behind a scale: names of subjects that are counted, and never those of money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.reading.counted.noun_words import countable_nouns
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.guard_kinds import MONEY, MONEY_ENDS
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, refusals

SCALED = {"es": "3 millones de {}", "fr": "3 millions {}"}
VOWELS = tuple("aeiouyhàâéèêîïôœ")


def wording(language: str, noun: str) -> str:
    of = "d'" if noun.startswith(VOWELS) else "de "
    return SCALED[language].format(noun if language == "es" else of + noun)


@pytest.mark.parametrize("language", SCALED)
def test_a_countable_subject_behind_a_scale_is_counted_by_its_base_form(language: str) -> None:
    forms = noun_language(SHIPPED, language)
    assert forms is not None
    for noun in sorted(countable_nouns(SHIPPED, language)):
        found = read_quantity(wording(language, noun), QuantityContext(locale=language))
        assert isinstance(found, Quantity), (noun, found)
        assert found.value == 3_000_000
        base = forms.base_form(noun, Decimal(5), scaled=True)
        assert (found.unit, found.counted) == ("count", base), noun


@pytest.mark.parametrize("language", SCALED)
def test_a_noun_of_money_behind_a_scale_lacks_its_currency(language: str) -> None:
    money = guards(SHIPPED, language, MONEY)
    assert not money & countable_nouns(SHIPPED, language)
    for noun in sorted(money):
        found = read_quantity(wording(language, noun), QuantityContext(locale=language))
        assert not isinstance(found, Quantity) or found.unit != "count", noun


@pytest.mark.parametrize(
    ("wording", "counted"),
    [
        ("45 Pflanzen", "pflanze"),
        ("45 Sprachen", "sprache"),
        ("5 Millionen Pflanzen", "pflanze"),
    ],
)
def test_a_capital_tells_a_german_noun_from_a_verb_of_the_same_form(
    wording: str, counted: str
) -> None:
    found = read_quantity(wording, QuantityContext(locale="de"))
    assert isinstance(found, Quantity)
    assert (found.unit, found.counted) == ("count", counted)
    assert not isinstance(read_quantity(wording.lower(), QuantityContext(locale="de")), Quantity)


@pytest.mark.parametrize("first", ["Jahres", "Staats", "Auslands"])
def test_a_compound_of_money_behind_a_scale_lacks_its_currency(first: str) -> None:
    ends = guards(SHIPPED, "de", MONEY_ENDS)
    assert ends
    for end in ends:
        found = read_quantity(f"90 Millionen {first}{end}", QuantityContext(locale="de"))
        assert not isinstance(found, Quantity), end
    counted = read_quantity("90 Millionen Auslandsreisen", QuantityContext(locale="de"))
    assert isinstance(counted, Quantity)


@pytest.mark.parametrize(
    "noun", ["птицефабрик", "свинокомплексов", "автосервисов", "биокомбинатов", "агрофабрик"]
)
def test_enterprises_that_the_dictionary_takes_for_names_are_counted(noun: str) -> None:
    for frame in ("69 {}", "в республике функционирует 69 {}", "построено 69 {}"):
        assert outcome(frame.format(noun), "ru", statistic="stock") == "exact 69 count"
    refusals(f"69 {noun.capitalize()}", "ru", statistic="stock")
