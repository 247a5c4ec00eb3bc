"""Where "of" is not "by", it leads from a verb of change to its start and not to its size."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

VERBS = ("bajó", "ha bajado", "cayó", "se redujo", "aumentó", "bajando", "crecer", "ha subido")
NOUNS = {"una caída": -1, "la bajada": -1, "una reducción": -1, "el aumento": 1, "una subida": 1}
AMOUNTS = ("del 20 %", "del 8,1 por ciento", "de 20 euros", "de los 20 euros")


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("amount", AMOUNTS)
def test_a_verb_leads_to_its_start(verb: str, amount: str) -> None:
    assert outcome(f"{verb} {amount}", "es") == "number.start_of_change"


@pytest.mark.parametrize(("noun", "sign"), NOUNS.items())
@pytest.mark.parametrize(("amount", "value"), [("del 20 %", 20), ("de 20 euros", 20)])
def test_a_noun_leads_to_its_size(noun: str, sign: int, amount: str, value: int) -> None:
    assert outcome(f"{noun} {amount}", "es").startswith(f"exact {sign * value} ")


def test_by_leads_to_the_size() -> None:
    assert outcome("cayeron más de un 20 %", "es") == "lt -20 percent"
    assert outcome("a chuté de 20 %", "fr") == "exact -20 percent"
    assert outcome("reducirá los costes hasta en un 20 %", "es") == "ge -20 percent"


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("es", "bajó de cerca del 5 %", "number.start_of_change"),
        ("es", "ha bajado de los casi 5 %", "number.start_of_change"),
        ("es", "bajó cerca del 5 %", "nearly -5 percent"),
        ("es", "una bajada de más del 5 %", "lt -5 percent"),
        ("de", "sank von rund 5 Prozent", "number.start_of_change"),
        ("de", "stieg von über 5 Prozent", "number.start_of_change"),
        ("de", "sank um rund 5 Prozent", "approx -5 percent"),
        ("de", "ein Rückgang von über 5 Prozent", "lt -5 percent"),
    ],
)
def test_a_hedge_hides_no_start(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected
