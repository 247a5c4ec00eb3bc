"""What a limit of a deficit allows, or a verb ends or makes up for, is not what happened."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

LIMITS = [
    ("en", "deficit limit of 3 percent of GDP"),
    ("en", "a deficit-free budget of $3 million"),
    ("de", "eine Obergrenze für das Defizit von 3 Prozent"),
    ("fr", "plafond de déficit de 3 %"),
    ("es", "límite de déficit del 3 %"),
    ("ru", "потолок дефицита в 3 % ВВП"),
    ("zh", "赤字上限3%"),
]
UNDONE = [
    ("en", "ended a run of 3 percent falls"),
    ("en", "made up for a 3 percent decline"),
    ("de", "stoppte einen Rückgang um 3 Prozent"),
    ("fr", "met fin à une baisse de 3 %"),
    ("fr", "interrompt une série de baisses de 3 %"),
    ("es", "borró una caída del 3 %"),
    ("es", "rompe una racha de caídas del 3 %"),
    ("ru", "компенсировал снижение на 3 %"),
]
DONE = [
    ("en", "a deficit of 3 percent of GDP", "balance"),
    ("en", "deficit target of 3 percent of GDP", "balance"),
    ("de", "ein Defizit von 3 Prozent", "balance"),
    ("fr", "un déficit de 3 % du PIB", "balance"),
    ("en", "following a 3 percent decline", "growth_rate"),
    ("fr", "une série de baisses de 3 %", "growth_rate"),
    ("es", "una racha de caídas del 3 %", "growth_rate"),
]


@pytest.mark.parametrize(("language", "wording"), LIMITS)
def test_a_limit_is_not_a_deficit(language: str, wording: str) -> None:
    assert " " not in outcome(wording, language, statistic="balance")


@pytest.mark.parametrize(("language", "wording"), UNDONE)
def test_what_is_made_up_for_is_not_a_change(language: str, wording: str) -> None:
    assert " " not in outcome(wording, language, statistic="growth_rate")


@pytest.mark.parametrize(("language", "wording", "statistic"), DONE)
def test_what_happened_is_read(language: str, wording: str, statistic: str) -> None:
    assert outcome(wording, language, statistic=statistic) == "exact -3 percent"
