"""Russian nouns of decrease that something else than the amount is about."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("на снижение тарифов направлено 5 млрд рублей", "flow", "exact 5000000000 RUB"),
        ("на их удешевление выделено 78 млн рублей", "flow", "exact 78000000 RUB"),
        (
            "субсидии на удешевление кредитов составили 5 млрд рублей",
            "flow",
            "exact 5000000000 RUB",
        ),
        ("для снижения тарифов требуется 5 млрд рублей", "flow", "exact 5000000000 RUB"),
        ("снижение тарифов потребовало 5 млрд рублей", "flow", "exact 5000000000 RUB"),
        ("падение затронуло 30 компаний", "flow", "exact 30 company"),
        ("сокращение штата затронет 500 человек", "flow", "exact 500 person"),
        ("несмотря на падение спроса продажи составили 5 млн тонн", "flow", "exact 5000000 t"),
        ("на фоне падения рынка доля составила 5%", "share", "exact 5 percent"),
        ("бюджет программы сокращения выбросов составил 5 млн рублей", "flow", "exact 5000000 RUB"),
        ("проект по сокращению выбросов стоимостью 5 млн рублей", "level", "exact 5000000 RUB"),
        ("на снижение тарифов направлено 5 млрд рублей", "increase", "sign.unsaid"),
        ("снижение отмечено в 30 регионах", "flow", "sign.unclear"),
    ],
)
def test_an_amount_of_something_else(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("снижение расходов составило 5%", "exact -5 percent"),
        ("размер сокращения бюджета составил 5%", "exact -5 percent"),
        ("темп снижения составил 5%", "exact -5 percent"),
        ("о снижении, которое составило 5%", "exact -5 percent"),
        ("в результате сокращения, составившего 5%", "exact -5 percent"),
        ("снижение в результате падения спроса составило 5%", "exact -5 percent"),
        ("при этом снижение потребления составило 5%", "exact -5 percent"),
        ("по сравнению с июнем этого года снижение составило 5%", "exact -5 percent"),
        ("по отдельным товарам снижение составило 5%", "exact -5 percent"),
        ("за год сокращение населения составило 5%", "exact -5 percent"),
        ("проект по сокращению выбросов на 5%", "exact -5 percent"),
    ],
)
def test_a_decrease_of_that_size(wording: str, expected: str) -> None:
    assert outcome(wording, "ru", statistic="growth_rate") == expected
