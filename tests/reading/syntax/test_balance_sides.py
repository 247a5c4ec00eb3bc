"""A loss before the profit that it turned into makes no amount negative."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

TURNED = [
    ("de", "nach Verlust nun Gewinn von 3 Millionen Euro"),
    ("de", "drehte vom Verlust in einen Gewinn von 3 Millionen Euro"),
    ("fr", "après un déficit, un excédent de 3 millions d'euros"),
    ("es", "pasó de un déficit de 5 millones de euros a un superávit de 3 millones"),
    ("es", "el déficit se convirtió en superávit de 3 millones de euros"),
    ("ru", "с дефицита в 5 млн евро до профицита в 3 млн евро"),
    ("ru", "после дефицита профицит в 3 млн евро"),
    ("zh", "由亏损5亿元转为盈利3亿元"),
    ("zh", "逆差转为顺差3亿元"),
]
TOLD = [
    ("en", "the deficit went from €5 million to €3 million", "exact -3000000 EUR"),
    ("en", "from a loss of €5 million to a profit of €3 million", "exact 3000000 EUR"),
    ("en", "swung from a profit of €5 million to a loss of €3 million", "exact -3000000 EUR"),
    ("de", "ein Verlust von 3 Millionen Euro", "exact -3000000 EUR"),
    ("es", "el déficit pasó de 5 a 3 millones de euros", "exact -3000000 EUR"),
    ("ru", "дефицит сократился с 5 млн евро до 3 млн евро", "exact -3000000 EUR"),
    ("zh", "亏损3亿元，上年盈利5亿元", "exact -300000000 CNY"),
]


@pytest.mark.parametrize(("language", "wording"), TURNED)
def test_a_turned_balance_is_not_lost(language: str, wording: str) -> None:
    assert "-" not in outcome(wording, language, statistic="balance")


@pytest.mark.parametrize(("language", "wording", "expected"), TOLD)
def test_a_balance_with_its_own_noun_has_a_sign(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="balance") == expected
