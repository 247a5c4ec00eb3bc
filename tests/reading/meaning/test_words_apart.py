"""Words apart: unlisted German words that do not touch a figure say nothing, unless they may."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.readings import outcome, refusals

AMOUNTS = {
    "30 Tonnen": "exact 30 t",
    "rund 40 Prozent": "approx 40 percent",
    "5 Mio. Euro": "exact 5000000 EUR",
}
NAMES = ("Elita", "Kokudo", "Gösgen", "Hijimachi", "Sanitäter")
LEADS = ("mit", "bei", "nur mit", "lag bei", "kam auf", "hat in Wien")
BEHIND = ("gingen in die Kasse", "begründete Kudlow", "haften an den Reifen")
# Words that may change, bound or deny an amount wherever they stand.
TURNING = ("Preisnachlass", "Ernteausfall", "Marktrückgang", "Umsatzminus", "Produktionsstopp")
HEDGES = ("selten", "vielleicht", "kaum", "angeblich", "gegen", "mutmaßliche", "nie")


@pytest.mark.parametrize(("name", "lead", "amount"), [*product(NAMES, LEADS, AMOUNTS)])
def test_a_name_before_a_preposition_or_verb_says_nothing(
    name: str, lead: str, amount: str
) -> None:
    assert outcome(f"{name} {lead} {amount}", "de") == AMOUNTS[amount]


@pytest.mark.parametrize(("amount", "behind"), [*product(AMOUNTS, BEHIND)])
def test_words_behind_a_unit_say_nothing(amount: str, behind: str) -> None:
    assert outcome(f"{amount} {behind}", "de") in (AMOUNTS[amount], "wording.unknown")


@pytest.mark.parametrize(("name", "amount"), [*product(NAMES[:4], AMOUNTS)])
def test_a_name_that_adjoins_or_governs_is_refused(name: str, amount: str) -> None:
    for lead in ("", "um ", "der Preise um "):
        assert "wording.unknown" in refusals(f"{name} {lead}{amount}", "de")


@pytest.mark.parametrize(
    ("word", "lead", "amount"), [*product((*TURNING, *HEDGES), LEADS[:3], AMOUNTS)]
)
def test_a_word_that_may_change_it_is_never_left_out(word: str, lead: str, amount: str) -> None:
    for wording in (f"{word} {lead} {amount}", f"Kokudo {word} {lead} {amount}"):
        found = read_quantity(wording, QuantityContext(locale="de"))
        assert not isinstance(found, Quantity) or found.value < 0, wording


@pytest.mark.parametrize("word", ["kurz", "Banane", "Kokudo"])
def test_nothing_in_brackets_is_left_out(word: str) -> None:
    assert outcome(f"369 Tonnen ({word})", "de") == "unit.unknown"
