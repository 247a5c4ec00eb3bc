"""Materials, goods and listed phrases before or in what a number counts: gas turbines."""

from __future__ import annotations

import random

import pytest

from silkledger.reading.definitions.units import COUNTED, words
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.guard_kinds import MONEY
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import SHIPPED

ENGLISH = QuantityContext(locale="en")


def _listed(role: str) -> list[str]:
    rows = SHIPPED.load(
        "particles", ("role", "language", "words"), required=("role", "language", "words")
    )
    return sorted(
        {
            word
            for row in rows
            if row["language"] == "en" and row["role"] == role
            for word in row.list("words")
        }
    )


def _alone(word: str) -> frozenset[str]:
    tokens = choose(word, "en", SHIPPED).tokens(word)
    return tokens[0].word.roles if len(tokens) == 1 else frozenset()


def _materials() -> list[str]:
    named = [word for word in _listed("matter") if word.isalpha() and word.islower()]
    return [word for word in named if _alone(word) <= {"matter", "subject", "noun"}]


def _plurals() -> list[str]:
    found = (
        word
        for language, word, unit, _ in words(SHIPPED)
        if language == "en" and unit.dimension in COUNTED and word.isalpha() and word[-1] == "s"
    )
    return sorted(word for word in set(found) if isinstance(_read(f"1,234 {word}"), Quantity))


def _read(wording: str) -> object:
    return read_quantity(wording, ENGLISH)


def test_a_material_before_a_counted_noun_leaves_its_unit() -> None:
    chosen = random.Random(7)
    materials, plurals = _materials(), _plurals()
    assert len(materials) > 50
    assert len(plurals) > 50
    refused = 0
    for _ in range(400):
        material, plural = chosen.choice(materials), chosen.choice(plurals)
        if len(choose(f"{material} {plural}", "en", SHIPPED).tokens(f"{material} {plural}")) < 2:
            continue  # power plants are a unit of their own
        alone, found = _read(f"1,234 {plural}"), _read(f"1,234 {material} {plural}")
        assert isinstance(alone, Quantity)
        if isinstance(found, Quantity):
            assert (found.value, found.unit) == (alone.value, alone.unit), (material, plural)
        refused += not isinstance(found, Quantity)
    assert refused < 20


@pytest.mark.parametrize(
    ("wording", "unit", "counted"),
    [
        ("1,234 wind turbines", "turbine", None),
        ("210 cargo planes", "aircraft", None),
        ("12 oil and gas companies", "company", None),
        ("1,234 water pumps", "count", "pump"),
        ("3,000 cotton bales", "count", "bale"),
        ("210 container trains", "train", None),
        ("1,234 data centres", "count", "centre"),
        ("5 million heat pumps", "count", "pump"),
    ],
)
def test_what_is_counted(wording: str, unit: str, counted: str | None) -> None:
    found = _read(wording)
    assert isinstance(found, Quantity)
    assert (found.unit, found.counted) == (unit, counted)


@pytest.mark.parametrize(
    "wording",
    [
        "1,234 oil",
        "1,234 steel tonnes",
        "5 oil barrels",
        "12 coal fell",
        "12 oil cuts",
        "3,400 gold losses",
        "1,234 gross domestic product",
        "1,234 gas price rises",
    ],
)
def test_what_counts_nothing_is_refused(wording: str) -> None:
    assert not isinstance(_read(wording), Quantity)


def test_a_scale_before_a_phrase_of_money_lacks_its_currency() -> None:
    money = guards(SHIPPED, "en", MONEY)
    phrases = [word for word in _listed("subject") if word.split()[-1] in money and " " in word]
    assert len(phrases) > 20
    for phrase in phrases:
        assert not isinstance(_read(f"5 million {phrase}"), Quantity), phrase
