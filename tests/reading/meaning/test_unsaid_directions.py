"""The extent of a change whose direction stands apart from it, or nowhere."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

BASES = ("по сравнению с прошлым годом", "к прошлому году", "относительно прошлого года")
OTHERS = [
    ("en", "by 37 % compared with last year"),
    ("de", "um 37 % gegenüber dem Vorjahr"),
    ("de", "um 37 % verglichen mit dem Vorjahr"),
]
BETWEEN = ("по сравнению с 2022 годом", "из-за войны", "на фоне войны", "за год", "в прошлом году")
FALLS = ("меньше", "упало производство", "сократилось производство", "снизился спрос")
CAUSES = ("из-за", "после", "на фоне", "вследствие", "в результате", "в условиях")


@pytest.mark.parametrize("base", BASES)
def test_a_base_tells_no_direction(base: str) -> None:
    for extent, statistic in (("37 %", "growth_rate"), ("5 тыс. тонн", "increase")):
        refusals(f"на {extent} {base}", "ru", statistic=statistic)
        for word, sign in (("вырос", ""), ("упал", "-")):
            found = outcome(f"{word} на {extent} {base}", "ru", statistic=statistic)
            assert found.startswith(f"exact {sign}"), found
            assert ("-" in found) == bool(sign)


@pytest.mark.parametrize(("locale", "wording"), OTHERS)
def test_nor_does_it_elsewhere(locale: str, wording: str) -> None:
    refusals(wording, locale, statistic="growth_rate")


@pytest.mark.parametrize(("between", "fall"), list(product(BETWEEN, FALLS)))
def test_a_fall_behind_a_multiple_is_never_a_rise(between: str, fall: str) -> None:
    for multiple, times in (("вдвое", "0.5"), ("в 2 раза", "0.5"), ("в 4 раза", "0.25")):
        wording = f"{multiple} {between} {fall}"
        found = outcome(wording, "ru", statistic="multiple")
        assert found in (f"exact {times} x", "sign.unclear", "wording.unknown"), (wording, found)


@pytest.mark.parametrize("base", BASES)
def test_a_comparative_behind_the_base_turns_the_sign(base: str) -> None:
    for word in ("меньше", "ниже", "дешевле"):
        found = outcome(f"на 37 % {base} {word}", "ru", statistic="growth_rate")
        assert found in ("exact -37 percent", "sign.unsaid"), found


@pytest.mark.parametrize(("cause", "verb"), list(product(CAUSES, ("достиг", "составил", "равен"))))
def test_why_a_level_was_reached_is_no_change_of_it(cause: str, verb: str) -> None:
    for statistic, amount in (("growth_rate", "5,6 %"), ("flow", "5 млн тонн")):
        refusals(f"показатель {verb} {cause} падения рынка {amount}", "ru", statistic=statistic)


@pytest.mark.parametrize(
    ("locale", "wording"),
    [
        ("ru", "выросли продажи, которые в прошлом году падали, на 41 %"),
        ("ru", "выросли, хотя цены упали, на 41 %"),
        ("ru", "упали, хотя спрос вырос, на 41 %"),
        ("en", "sales rose, although prices fell, by 41 %"),
        ("de", "die Verkäufe stiegen, obwohl die Preise sanken, um 41 %"),
        ("es", "las ventas subieron, aunque los precios bajaron, un 41 %"),
    ],
)
def test_a_clause_of_another_change_leaves_the_direction_open(locale: str, wording: str) -> None:
    refusals(wording, locale, statistic="growth_rate")
