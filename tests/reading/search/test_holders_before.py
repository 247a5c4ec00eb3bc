"""What 户 counts is said before the number, and a Chinese ordinal counts nothing."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures
from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("企业780万户", "company"),
        ("经营主体总量突破1800万户", "count"),
        ("用户780万户", "person"),
        ("农户780万户", "household"),
        ("共有780万户家庭", "household"),
    ],
)
def test_the_holders_before_the_number(sentence: str, unit: str) -> None:
    (figure,) = found_figures(sentence, "zh")
    assert figure.refusal is None
    assert figure.quantity.unit == unit


@pytest.mark.parametrize("sentence", ["举行第一百三十次委员长会议", "第一百次会议"])
def test_an_ordinal_of_hundreds_is_no_number(sentence: str) -> None:
    assert not [*found_figures(sentence, "zh")]
    assert outcome(sentence, "zh") == "number.note"


def test_the_area_of_a_loss_is_no_loss() -> None:
    assert outcome("流失面积3.09万平方公里", "zh") == "exact 30900 km2"
