"""Compound heads: German compounds count what their last part counts."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.counted.compound_heads import _listed
from silkledger.reading.counted.noun_words import listed_nouns
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.near_words import is_without_vowels
from silkledger.schemas.vocabulary import SHIPPED

# Plurals of some heads, and words that may stand before one in a compound.
PLURALS = {
    "schiff": "schiffe",
    "mitglied": "mitglieder",
    "schule": "schulen",
    "projekt": "projekte",
    "konto": "konten",
}
RESTS = ("Fracht", "Sonder", "Zorgel", "Kranich")


def reading(wording: str) -> tuple[str, str | None] | None:
    found = read_quantity(wording, QuantityContext(locale="de", statistic="stock"))
    return (found.unit, found.counted) if isinstance(found, Quantity) else None


@pytest.mark.parametrize(("rest", "head"), [*product(RESTS, PLURALS)])
def test_a_compound_counts_its_head(rest: str, head: str) -> None:
    unit = listed_nouns(SHIPPED, "de")[head]
    assert reading(f"500 {rest}{PLURALS[head]}") == (unit.canonical, None)


@pytest.mark.parametrize("noun", ["Raumschiffe", "Baumschulen", "Luftschiffe", "Spielcomputer"])
def test_what_is_unlike_its_head_counts_itself(noun: str) -> None:
    found = reading(f"500 {noun}")
    assert found is not None
    assert found[0] == "count"


def test_no_head_is_so_short_that_other_nouns_end_in_it() -> None:
    heads, unlike = _listed(SHIPPED, "de")
    assert all(len(head) > 4 or is_without_vowels(head) for head in heads)  # lkw, pkw
    assert {"baum", "raum"} <= unlike


@pytest.mark.parametrize(
    ("noun", "unit"),
    [("Richterinnen", "person"), ("Vermieterinnen", "person"), ("Dachrinnen", "count")],
)
def test_the_feminine_of_a_person_is_a_person(noun: str, unit: str) -> None:
    found = reading(f"500 {noun}")
    assert found is not None
    assert found[0] == unit
