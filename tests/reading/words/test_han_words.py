"""A Chinese character that may be part of an unlisted word neither bounds nor turns a number."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

BOUNDS = ["近", "过", "约", "逾", "超"]
# Characters that end no listed word with a bound before them and lead to no number.
OTHERS = ["垩", "飒", "哉", "泷"]


@pytest.mark.parametrize("bound", BOUNDS)
@pytest.mark.parametrize("other", OTHERS)
def test_a_bound_holds_right_before_its_number(bound: str, other: str) -> None:
    read = outcome(f"产量{bound}5万吨", "zh")
    assert read.split()[0] in ("nearly", "gt", "approx")
    assert outcome(f"{bound}{other}5万吨", "zh") == "wording.unknown"


@pytest.mark.parametrize("noun", ["合约", "节约", "签约"])
@pytest.mark.parametrize("other", OTHERS)
def test_a_word_behind_an_unlisted_one_takes_no_bound(noun: str, other: str) -> None:
    assert outcome(f"{other}{noun}5万人", "zh") == "wording.unknown"


@pytest.mark.parametrize("turn", ["低", "减", "跌"])
@pytest.mark.parametrize("other", OTHERS)
def test_what_goes_on_with_an_unknown_character_turns_nothing(turn: str, other: str) -> None:
    assert not outcome(f"{turn}{other}均价6677元", "zh").startswith("exact -")


@pytest.mark.parametrize("words", ["近年来", "近几年"])
def test_words_of_time_are_no_bounds(words: str) -> None:
    assert outcome(f"{words}产量5万吨", "zh") == outcome("产量5万吨", "zh")


@pytest.mark.parametrize("money", ["元", "美元", "港元", "欧元"])
def test_more_behind_a_scale_begins_no_longer_word(money: str) -> None:
    code = {"元": "CNY", "美元": "USD", "港元": "HKD", "欧元": "EUR"}[money]
    for more in ("多", "余"):
        for number, value in (("49亿", 4900000000), ("15200万", 152000000)):
            found = outcome(f"筹集{number}{more}{money}", "zh", statistic="flow")
            assert found == f"gt {value} {code}"
