"""Trades and words joined by "to" between a number and its noun: the noun is counted."""

from __future__ import annotations

from itertools import product

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.reading.words.test_turning_words import turning
from tests.support.readings import outcome, read

NOUNS = ("plants", "companies", "facilities", "homes", "farms", "corkscrews")
NAMES = (
    *("seaweed processing", "carrageenan processing", "cassava milling", "tuna canning"),
    *("build-to-rent", "Build-to-Order (BTO)", "buy-to-let"),
)


def test_the_noun_is_counted_as_without_the_trade() -> None:
    for name, noun, number in product(NAMES, NOUNS, ("16", "4,500", "about 300", "1.2 million")):
        plain = read(f"{number} {noun}", statistic="stock")
        found = read(f"{number} {name} {noun}", statistic="stock")
        assert (found.bound, found.value) == (plain.bound, plain.value), name
        assert (found.unit, found.counted) == (plain.unit, plain.counted), name


def test_a_plural_is_counted_by_what_it_does() -> None:
    for people in ("picketers", "corkscrews", "colonies"):
        found = outcome(f"300 {people} making 500 homes", statistic="stock")
        assert "dwelling" not in found, people
        assert "dwelling" not in outcome(f"300 {people} making homes", statistic="stock"), people


def test_numbers_and_measures_are_not_joined_words() -> None:
    for wording in (
        *("3 one-to-one meetings", "4.5 tonnes ready-to-eat meals", "USD 4.5 ready-to-eat meals"),
        *("5 percent-to-income ratios", "10 more-to-come homes"),
    ):
        assert "exact 3 count" not in outcome(wording, statistic="stock"), wording
        assert "dwelling" not in outcome(wording, statistic="stock"), wording


def test_no_turning_word_names_a_trade() -> None:
    context = QuantityContext(locale="en", statistic="stock")
    read = [
        wording
        for language, word in turning()
        if language == "en"
        for wording, plain in (
            (f"300 {word} processing plants", f"300 {word} plants"),
            (f"300 {word}-to-rent homes", f"300 {word} homes"),
        )
        if isinstance(read_quantity(wording, context), Quantity)
        and not isinstance(read_quantity(plain, context), Quantity)
    ]
    assert not read, "\n".join(read)
