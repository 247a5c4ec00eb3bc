"""What only goes out or lacks has no sign of its own under a balance, and stays what it is else."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("a budget overrun of 5 million euros", "en"),
        ("outflows of 5 million euros", "en"),
        ("Abflüsse von 5 Millionen Euro", "de"),
        ("un manque à gagner de 5 millions d'euros", "fr"),
        ("sobrecostes de 5 millones de euros", "es"),
        ("отток в 5 млн евро", "ru"),
        ("超支500万欧元", "zh"),
        ("缺工500人", "zh-Hant"),
    ],
)
def test_what_goes_out_is_not_a_positive_balance(wording: str, locale: str) -> None:
    assert outcome(wording, locale, statistic="balance") == "sign.deficit_unclear"


@pytest.mark.parametrize(
    ("wording", "locale", "statistic", "reading"),
    [
        ("outflows of 5 million euros", "en", "flow", "exact 5000000 EUR"),
        ("отток в 5 млн евро", "ru", "flow", "exact 5000000 EUR"),
        ("超支500万欧元", "zh", "flow", "exact 5000000 EUR"),
        ("缺工500人", "zh-Hant", "stock", "exact 500 person"),
        ("a deficit of 5 million euros", "en", "balance", "exact -5000000 EUR"),
        ("a surplus of 5 million euros", "en", "balance", "exact 5000000 EUR"),
        ("净流出500万欧元", "zh", "balance", "exact -5000000 EUR"),
        ("приток 5 млн евро", "ru", "balance", "exact 5000000 EUR"),
    ],
)
def test_other_statistics_and_words_stay(
    wording: str, locale: str, statistic: str, reading: str
) -> None:
    assert outcome(wording, locale, statistic=statistic) == reading
