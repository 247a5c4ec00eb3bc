"""Levels below: behind "unter" a level compares, and another noun is something else."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

LEVELS = (
    *("dem Niveau von 2019", "dem langjährigen Durchschnitt", "Plan", "Vorjahr", "2019"),
    *("den Erwartungen", "dem Marktpreis", "der Vorjahresernte", "den Verkaufszielen", ""),
)
OTHERS = ("der Konkurrenz", "dem Tisch", "den Zuschauern", "Fremden", "der Banane")
IDIOMS = ("Kontrolle", "Quarantäne", "anderem", "der Leitung von Bach", "Tage")


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_compares(level: str) -> None:
    assert outcome(f"40 % unter {level}".strip(), "de") == "exact -40 percent"


@pytest.mark.parametrize("noun", OTHERS)
def test_another_noun_is_refused(noun: str) -> None:
    assert "sign.unclear" in refusals(f"40 % unter {noun}", "de")


@pytest.mark.parametrize("idiom", IDIOMS)
def test_an_idiom_says_nothing(idiom: str) -> None:
    assert not outcome(f"40 % unter {idiom}", "de").startswith("exact -")
    assert outcome(f"500 Menschen unter {idiom}", "de").startswith("exact 500")
