"""Participles before a Russian number describe the amount, and change none."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.guards import guards
from silkledger.reading.words.russian import parsed
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import some

VERBS = ("построить", "заявить", "выпускать", "перевозить", "испечь")
BETWEEN = ("", "вахтёрами", "в Шымкенте", "за год")


def reading(wording: str, statistic: str = "flow") -> tuple[str, int, str] | None:
    found = read_quantity(wording, QuantityContext(locale="ru", statistic=statistic))
    return (found.bound, int(found.value), found.unit) if isinstance(found, Quantity) else None


def participles(verb: str) -> list[str]:
    """The participles of a verb in the plural nominative."""
    forms = parsed(verb)[0].lexeme
    return [form.word for form in forms if {"PRTF", "plur", "nomn"} in form.tag]


@pytest.mark.parametrize(("verb", "between"), some(product(VERBS, BETWEEN), 3))
def test_participles_describe_what_is_counted_or_measured(verb: str, between: str) -> None:
    for word in participles(verb):
        assert reading(f"{word} {between} 320 тонн") == ("exact", 320, "t"), word
        assert reading(f"{word} {between} 320 тонн", "increase") is None, word
        assert reading(f"{word} {between} 5%", "growth_rate") is None, word


def test_participles_of_guarded_verbs_are_not_passed_over() -> None:
    words = [word for lemma in guards(SHIPPED, "ru") for word in participles(lemma)]
    wordings = [f"{word} вахтёрами 320 тонн" for word in words]
    assert len(words) > 20
    assert [text for text in some(wordings, 3) if reading(text) == ("exact", 320, "t")] == []


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("выделенные из бюджета 5 млн рублей", ("exact", 5_000_000, "RUB")),
        ("похищенные из банка 5 млн рублей", None),
        ("превышающий 320 тонн", ("gt", 320, "t")),
        ("не построенные 320 школ", None),
        ("недопоставленные 320 тонн", None),
        ("приближающийся к 320 тоннам", None),
        ("удвоенные 320 тонн", None),
        ("за год построено 320 школ", ("exact", 320, "school")),
        ("320 тонн в год", ("exact", 320, "t/year")),
        ("оценивает ФТС в 5 тонн", ("exact", 5, "t")),
        ("оценивает Шымкент в 5 раз", None),
    ],
)
def test_money_bounds_and_denials(wording: str, expected: tuple[str, int, str] | None) -> None:
    assert reading(wording) == expected
