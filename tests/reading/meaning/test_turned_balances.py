"""Losses that turn into gains and gains that become losses: the noun of the figure has the sign."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("the deficit turned into a surplus of 5 million euros", "en"),
        ("swung from a deficit to a surplus of 5 million euros", "en"),
        ("a loss gave way to a profit of 5 million euros", "en"),
        ("das Defizit verwandelte sich in einen Überschuss von 5 Millionen Euro", "de"),
        ("aus einem Verlust wurde ein Gewinn von 5 Millionen Euro", "de"),
        ("le déficit a fait place à un excédent de 5 millions d'euros", "fr"),
        ("la perte s'est muée en bénéfice de 5 millions d'euros", "fr"),
        ("el déficit se convirtió en un superávit de 5 millones de euros", "es"),
        ("pasó de pérdidas a un beneficio de 5 millones de euros", "es"),
        ("дефицит сменился профицитом в 5 млн евро", "ru"),
        ("от дефицита к профициту в 5 млн евро", "ru"),
        ("после убытка прибыль в 5 млн евро", "ru"),
        ("由逆差转为顺差500万欧元", "zh"),
        ("扭转亏损，实现盈利500万欧元", "zh"),
        ("轉虧為盈，獲利500萬歐元", "zh-Hant"),
    ],
)
def test_a_loss_that_turned_into_a_gain_is_none(wording: str, locale: str) -> None:
    assert outcome(wording, locale, statistic="balance") == "exact 5000000 EUR"


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("a profit turned into a loss of 5 million euros", "en"),
        ("el superávit dio paso a un déficit de 5 millones de euros", "es"),
        ("прибыль обернулась убытком в 5 млн евро", "ru"),
        ("从盈利转为亏损500万欧元", "zh"),
        ("由盈轉虧，虧損500萬歐元", "zh-Hant"),
        ("a net loss of 5 million euros", "en"),
    ],
)
def test_a_gain_that_became_a_loss_is_one(wording: str, locale: str) -> None:
    assert outcome(wording, locale, statistic="balance") == "exact -5000000 EUR"


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("a loss on a profit of 5 million euros", "en"),
        ("a profit after a loss of 5 million euros", "en"),
        ("not a loss but a profit of 5 million euros", "en"),
        ("a deficit turned into a smaller surplus of 5 million euros", "en"),
        ("ein Gewinn nach einem Verlust von 5 Millionen Euro", "de"),
        ("une perte sur un bénéfice de 5 millions d'euros", "fr"),
        ("un beneficio tras una pérdida de 5 millones de euros", "es"),
        ("вышла в прибыль после убытка в 5 млн евро", "ru"),
    ],
)
def test_other_words_between_loss_and_gain_leave_the_sign_open(wording: str, locale: str) -> None:
    assert refusals(wording, locale, statistic="balance")
