"""Under a balance, a share of those that made a loss and a lessened loss are not losses."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

LOSERS = [
    ("en", "80 percent of firms suffered losses"),
    ("en", "80 percent of manufacturers made a loss"),
    ("en", "a deficit reported by 80 percent of firms"),
    ("de", "80 Prozent der Hersteller erlitten Verluste"),
    ("de", "bei 80 Prozent der Firmen ein Verlust"),
    ("fr", "80 % des fabricants ont subi des pertes"),
    ("es", "el 80 % de los fabricantes sufrió pérdidas"),
    ("ru", "80 % компаний понесли убытки"),
]
LESSENED = [
    ("en", "cut its losses by $3 million"),
    ("en", "trimmed losses by $3 million"),
    ("de", "verringerte den Verlust um 3 Millionen Dollar"),
    ("fr", "a réduit ses pertes de 3 millions de dollars"),
    ("es", "redujo sus pérdidas en 3 millones de dólares"),
    ("ru", "сократил убыток на 3 млн долларов"),
]
LOST = [
    ("en", "a deficit of 3 percent of GDP", "exact -3 percent"),
    ("en", "3 percent of GDP deficit", "exact -3 percent"),
    ("en", "fell to a loss of $3 million", "exact -3e6 USD"),
    ("en", "slumped to losses of $3 million", "exact -3e6 USD"),
    ("en", "posted losses of $3 million", "exact -3e6 USD"),
    ("de", "ein Defizit von 3 Prozent des BIP", "exact -3 percent"),
    ("de", "rutschte in einen Verlust von 3 Millionen Dollar", "exact -3e6 USD"),
    ("fr", "a subi des pertes de 3 millions de dollars", "exact -3e6 USD"),
    ("es", "registró pérdidas de 3 millones de dólares", "exact -3e6 USD"),
    ("ru", "убыток составил 3 млн долларов", "exact -3e6 USD"),
]


@pytest.mark.parametrize(("language", "wording"), LOSERS)
def test_a_share_of_losers_has_no_sign(language: str, wording: str) -> None:
    assert " " not in outcome(wording, language, statistic="balance")


@pytest.mark.parametrize(("language", "wording"), LESSENED)
def test_how_much_less_is_lost_is_not_the_loss(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="balance") == "sign.change_under_level"


@pytest.mark.parametrize(("language", "wording", "expected"), LOST)
def test_a_loss_stays_below_zero(language: str, wording: str, expected: str) -> None:
    expected = expected.replace("3e6", "3000000")
    assert outcome(wording, language, statistic="balance") == expected
