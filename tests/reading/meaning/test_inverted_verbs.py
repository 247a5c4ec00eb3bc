"""A German verb whose particle ends the sentence tells the change that begins it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("Um 5,1 Prozent legte der Umsatz zu", "exact 5.1 percent"),
        ("Um 5,1 Prozent nahm der Umsatz ab", "exact -5.1 percent"),
        ("Um rund 5,1 Prozent ging die Zahl der Betriebe zurück", "approx -5.1 percent"),
        ("zogen die Auslandsbestellungen (+16,5%) stärker an", "exact 16.5 percent"),
        ("ging die Ausfuhr (-3,5 %) deutlich zurück", "exact -3.5 percent"),
    ],
)
def test_the_verb_is_found_behind_the_number(wording: str, said: str) -> None:
    assert outcome(wording, "de", statistic="growth_rate") == said


@pytest.mark.parametrize(
    ("wording", "statistic"),
    [
        ("5 Prozent nahm der Umsatz zu", "growth_rate"),
        ("Um 5 Millionen Tonnen ging die Ernte zurück", "flow"),
        ("zogen die Auslandsbestellungen (-16,5%) stärker an", "growth_rate"),
        ("nahm der Rückgang (+5,1 %) zu", "growth_rate"),
        ("nahm der Absatz (+5,1 %) nicht zu", "growth_rate"),
    ],
)
def test_a_verb_that_disagrees_is_refused(wording: str, statistic: str) -> None:
    assert refusals(wording, "de", statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("bereits 2021 auf gut 15,4 Tonnen anstieg", "gt 15.4 t"),
        ("auf 15,4 Tonnen anstieg", "exact 15.4 t"),
        ("auf 15,4 Tonnen zurückging", "exact 15.4 t"),
        ("15,4 Tonnen Anstieg", "sign.change_under_level"),
    ],
)
def test_a_verb_with_a_small_letter_ends_a_clause(wording: str, said: str) -> None:
    assert outcome(wording, "de", statistic="flow") == said
