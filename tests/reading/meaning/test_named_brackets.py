"""Brackets behind a name hold its amount, which is positive: Воронежская область (809,4 тыс. т)."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

NAMES = ("Воронежская область", "Липецкий завод", "Шуйская фабрика")
INSIDE = (
    ("809,4 тыс. тонн", "exact 809400 t"),
    ("1 млн 809,4 тыс. тонн", "exact 1809400 t"),
    ("606 тыс. человек", "exact 606000 person"),
)


@every_row(product(NAMES, INSIDE))
def test_a_name_has_its_amount_in_brackets(name: str, inside: tuple[str, str]) -> None:
    printed, reading = inside
    assert outcome(f"{name} ({printed})", "ru", statistic="flow") in (reading, "unit.yearly_stock")
    assert outcome(f"{name} ({printed})", "ru", statistic="increase") != reading


@every_row((name,) for name in NAMES)
def test_money_in_words_is_what_its_name_has(name: str) -> None:
    wording = f"{name} (606 тыс. рублей)"
    assert outcome(wording, "ru", statistic="flow", geography="RUS") == "exact 606000 RUB"
    for statistic in (None, "increase", "growth_rate", "balance"):
        assert refusals(wording, "ru", statistic=statistic, geography="RUS")


@every_row((word,) for word in ("Убыль", "Спад", "Падение", "Обвал"))
def test_a_change_that_begins_a_wording_is_no_name(word: str) -> None:
    found = outcome(f"{word} (5 млн тонн)", "ru", statistic="increase")
    assert found != "exact 5000000 t"


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("es", "México (3,2% de alza)", "exact 3.2 percent"),
        ("es", "México (3,2% de baja)", "exact -3.2 percent"),
        ("es", "México (3,2% menos)", "exact -3.2 percent"),
        ("en", "Mexico (3.2% higher)", "exact 3.2 percent"),
        ("en", "Mexico (3.2% lower)", "exact -3.2 percent"),
        ("de", "Mexiko (3,2 % mehr)", "exact 3.2 percent"),
        ("de", "Mexiko (3,2 % weniger)", "exact -3.2 percent"),
        ("fr", "la Chine (3,2 % de hausse)", "exact 3.2 percent"),
        ("fr", "les ventes (3,2 % de moins)", "exact -3.2 percent"),
        ("zh", "墨西哥（3.2%的增长）", "exact 3.2 percent"),
        ("en", "exports fell in Mexico (3.2% more)", "sign.unclear"),
        ("en", "exports fell (3.2% less)", "sign.unclear"),
        ("en", "almost all of Mexico (3.2% lower)", "bound.misplaced"),
    ],
)
def test_a_change_in_the_brackets_governs_its_rate(
    language: str, wording: str, expected: str
) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected
