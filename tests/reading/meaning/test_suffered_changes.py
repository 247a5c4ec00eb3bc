"""A loss that befell a share of people or things is no sign of that share."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

CASES = [
    ("en", "80 per cent of manufacturers suffered huge losses", "exact 80 percent"),
    ("en", "with three-quarters of them seeing a significant loss", "exact 75 percent"),
    ("de", "80 Prozent der Betriebe verzeichneten Verluste", "exact 80 percent"),
    ("fr", "80 % des entreprises ont subi des pertes", "exact 80 percent"),
    ("es", "el 80 % de las empresas sufrieron pérdidas", "exact 80 percent"),
    ("zh", "80%的企业出现亏损", "exact 80 percent"),
]
STAY = [
    ("a loss of 31 percent of sales", "share", "sign.deficit_unclear"),
    ("31 percent of losses", "share", "sign.deficit_unclear"),
    ("80 per cent of manufacturers suffered losses of 5 million euros", "share", "number.compete"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), CASES)
def test_the_share_is_read(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="share") == expected


@pytest.mark.parametrize(("wording", "statistic", "expected"), STAY)
def test_losses_with_a_number_stay(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, statistic=statistic) == expected
