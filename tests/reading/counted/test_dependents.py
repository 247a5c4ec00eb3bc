"""Dependents: what stands behind a counted Russian noun, and what is counted with it."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.support.depth import some
from tests.support.readings import read, refusals

NOUNS = {"мер": "мера", "фактов": "факт", "заявок": "заявка", "тоннелей": "тоннель"}
GENITIVES = (
    *("поддержки", "незаконной рубки", "государственной поддержки населения", "вахтёров"),
    *("Российской Федерации", "усушки сланца"),
)
# Words behind a noun that make something else of it: units, scales, money, numbers, other cases.
OTHERS = ("тонн", "рублей", "миллионов рублей", "метро", "вахтёрам", "на 5%", "меньше")


def reading(wording: str, locale: str = "ru") -> tuple[str, str | None] | None:
    found = read_quantity(wording, QuantityContext(locale=locale, statistic="flow"))
    return (found.unit, found.counted) if isinstance(found, Quantity) else None


@pytest.mark.parametrize(("noun", "behind"), some(product(NOUNS, GENITIVES), 3))
def test_unlisted_genitives_describe_a_counted_noun(noun: str, behind: str) -> None:
    assert reading(f"470 {noun} {behind}") == ("count", NOUNS[noun])


@pytest.mark.parametrize(("noun", "behind"), some(product(NOUNS, OTHERS), 3))
def test_other_words_behind_a_counted_noun_do_not(noun: str, behind: str) -> None:
    assert reading(f"470 {noun} {behind}") in (None, ("count", NOUNS[noun]))
    if behind.split(maxsplit=1)[0] in ("тонн", "рублей", "метро", "миллионов"):
        assert reading(f"470 {noun} {behind}") is None


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("20 тоннелей и новых мостов", "ru"),
        ("20 кружков и секций", "ru"),
        ("20 Tunnel und neue Brücken", "de"),
        ("20 tunnels and new bridges", "en"),
    ],
)
def test_two_nouns_that_are_counted_together_are_refused(wording: str, locale: str) -> None:
    assert reading(wording, locale) is None


@pytest.mark.parametrize(
    ("wording", "unit"),
    [("500 средних школ", "school"), ("500 малых и средних предприятий", "company")],
)
def test_an_adjective_that_may_name_a_mean_describes_what_is_counted(
    wording: str, unit: str
) -> None:
    assert reading(wording) == (unit, None)


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("16.797 provoquées par des sangliers", "fr"),
        ("dont 500 réalisées par les communes", "fr"),
        ("500 provocados por el fuego", "es"),
    ],
)
def test_a_participle_before_by_is_not_counted(wording: str, locale: str) -> None:
    assert refusals(wording, locale, statistic="flow")


def test_a_noun_before_by_is() -> None:
    assert read("500 employés par le groupe", "fr").value == 500
