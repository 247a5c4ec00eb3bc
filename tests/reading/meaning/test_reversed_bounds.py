"""Russian verbs behind the mark that they deny: ниже 5 % не опускалась."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

MARKS = (("5 %", "5 percent"), ("5 млн тонн", "5000000 t"), ("12 тыс. рублей", "12000 RUB"))
SUBJECTS = ("", "доля", "цена", "в этом году цена", "экспорт")
BELOW = ("не опускалась", "не падала", "не снижалась", "никогда не опускалась", "не бывает")
ABOVE = ("не поднималась", "не вырастет", "не превышала", "никогда не поднималась", "не составит")
CHANGED = ("снижение", "падение", "рост", "спад", "дефицит", "убыток", "прирост")


@pytest.mark.parametrize(("mark", "subject"), list(product(MARKS, SUBJECTS)))
def test_the_mark_is_a_bound(mark: tuple[str, str], subject: str) -> None:
    printed, value = mark
    sides = (("ниже", "менее"), BELOW, "ge"), (("выше", "более", "больше"), ABOVE, "le")
    for comparatives, verbs, bound in sides:
        for comparative, verb in product(comparatives, verbs):
            for wording in (
                f"{subject} {comparative} {printed} {verb}",
                f"{comparative} {printed} {subject} {verb}",
            ):
                found = outcome(wording.strip(), "ru", statistic="level")
                assert found == f"{bound} {value}", wording


@pytest.mark.parametrize("mark", MARKS)
def test_a_bound_verb_may_stand_last(mark: tuple[str, str]) -> None:
    printed, value = mark
    for verb, bound in (("не превышает", "le"), ("не превысила", "le"), ("не достиг", "lt")):
        for wording in (f"{printed} {verb}", f"экспорт {printed} {verb}"):
            found = outcome(wording, "ru", statistic="level")
            assert found == f"{bound} {value}", wording


@pytest.mark.parametrize(("subject", "mark"), list(product(CHANGED, MARKS)))
def test_a_change_or_loss_has_the_sign_of_the_other_order(
    subject: str, mark: tuple[str, str]
) -> None:
    for statistic in ("growth_rate", "increase", "balance", "level"):
        for first, last in (
            (f"{subject} не превышает {mark[0]}", f"{subject} {mark[0]} не превышает"),
            (f"{subject} не превышал {mark[0]}", f"{subject} больше {mark[0]} не превышал"),
            (f"{subject} не опускался ниже {mark[0]}", f"{subject} ниже {mark[0]} не опускался"),
        ):
            found = outcome(last, "ru", statistic=statistic)
            other = outcome(first, "ru", statistic=statistic)
            assert found == other or "." in found.split()[0], (last, found, other)


@pytest.mark.parametrize(
    "wording",
    [
        "выше 5 % не опускалась",
        "ниже 5 % не поднималась",
        "больше 5 млн тонн не добывали",
        "около 5 % не превышает",
        "почти 5 % не превышает",
        "до 5 % не опускалась",
        "на 5 % не снизилась",
        "не более 5 % не превышает",
        "ниже 5 % не опускалась, 3 %",
    ],
)
def test_other_denials_stay_refused(wording: str) -> None:
    refusals(wording, "ru", statistic="level")
