"""Losses that changed, shares of those that have one, prices of each, and parts as multiples."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

RATE = "growth_rate"


@pytest.mark.parametrize(
    ("locale", "wording", "expected"),
    [
        ("en", "losses widened by more than 12 percent", "gt 12 percent"),
        ("en", "crop losses fell by 12 percent", "exact -12 percent"),
        ("de", "die Verluste sanken um 12 Prozent", "exact -12 percent"),
        ("de", "die Verluste sind um 12 Prozent gestiegen", "exact 12 percent"),
        ("de", "die Verluste weiteten sich um 12 Prozent aus", "exact 12 percent"),
        ("fr", "les pertes ont augmenté de 12 %", "exact 12 percent"),
        ("es", "las pérdidas cayeron un 12 %", "exact -12 percent"),
        ("ru", "убытки выросли на 12 %", "exact 12 percent"),
        ("zh", "亏损扩大12%", "exact 12 percent"),
        ("de", "um 4 Prozent nach unten revidiert", "exact -4 percent"),
        ("de", "auf 4 Prozent nach unten revidiert", "exact 4 percent"),
    ],
)
def test_what_a_loss_changed_by_is_read(locale: str, wording: str, expected: str) -> None:
    assert outcome(wording, locale, statistic=RATE) == expected


@pytest.mark.parametrize(
    ("locale", "wording", "statistic"),
    [
        ("en", "after losses rose by 12 percent", RATE),
        ("en", "losses widened to 12 percent", RATE),
        ("en", "losses cut growth by 12 percent", RATE),
        ("de", "nach Verlusten um 12 Prozent gestiegen", RATE),
        ("de", "von 4 Prozent nach unten revidiert", RATE),
        ("de", "aufs Drittel gesunken", RATE),
        ("en", "rose to a third", "multiple"),
        ("en", "300 million dollars over budget", "balance"),
        ("en", "every 300 people", "stock"),
        ("es", "cada 300 metros", "level"),
        ("de", "alle 300 Meter", "level"),
        ("en", "300 dollars each", "level"),
        ("fr", "300 euros pièce", "level"),
        ("es", "300 euros cada uno", "level"),
        ("de", "300 Euro der Sack", "level"),
    ],
)
def test_what_is_no_such_figure_is_refused(locale: str, wording: str, statistic: str) -> None:
    assert refusals(wording, locale, statistic=statistic), wording


@pytest.mark.parametrize(
    ("locale", "wording"),
    [
        ("en", "80 percent of firms are loss-making"),
        ("de", "80 Prozent der Firmen schreiben Verluste"),
        ("fr", "80 % des entreprises sont déficitaires"),
        ("es", "el 80 % de las empresas pierden dinero"),
        ("ru", "80 % компаний получили убыток"),
    ],
)
def test_a_share_of_losers_is_a_share_alone(locale: str, wording: str) -> None:
    assert outcome(wording, locale, statistic="share") == "exact 80 percent"
    assert refusals(wording, locale, statistic="balance"), wording
    assert outcome("a deficit of 3 percent of GDP", "en", statistic="balance") == "exact -3 percent"


@pytest.mark.parametrize(
    ("locale", "wording", "statistic", "expected"),
    [
        ("en", "was half the figure of last year", "multiple", "exact 0.5 x"),
        ("en", "fell to less than half", "multiple", "lt 0.5 x"),
        ("de", "auf fast die Hälfte gesunken", "multiple", "nearly 0.5 x"),
        ("fr", "la moitié du chiffre de 2019", "multiple", "exact 0.5 x"),
        ("zh", "去年的一半", "multiple", "exact 0.5 x"),
        ("en", "one doctor for every 500 people", "level", "exact 0.002 count/person"),
        ("de", "alle 300 Schiffe", "stock", "exact 300 ship"),
        ("en", "an average of 300 dollars each", "level", "exact 300 USD"),
        ("de", "300 Euro die Tonne", "level", "exact 300 EUR/t"),
        ("en", "2,000 pounds of butter", "flow", "exact 0.90718474 t"),
    ],
)
def test_what_stands_beside_it_is_read(
    locale: str, wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, locale, statistic=statistic) == expected


def test_pounds_may_be_money_where_they_are_the_money() -> None:
    assert refusals("2,000 pounds of butter", "en", geography="GBR")
    assert outcome("2,000 pounds of debt", "en", geography="GBR") == "exact 2000 GBP"
