"""The date in the genitive before a Chinese figure is its own, also where a change starts there."""

from __future__ import annotations

from itertools import permutations, product

import pytest

from tests.extraction.texts import candidates_of, cell

MONTHS = ("3月份", "8月份", "11月份")


def periods(text: str, published: str = "2024-12-30") -> list[str]:
    return [cell(each, "period") for each in candidates_of(text, "zh", published)]


@pytest.mark.parametrize("months", list(permutations(MONTHS, 2)), ids="-".join)
@pytest.mark.parametrize(("lead", "verb"), list(product("由从", ("下降至", "上升至"))))
def test_a_rate_that_a_change_starts_from_has_its_month(
    months: tuple[str, str], lead: str, verb: str
) -> None:
    text = f"比例{lead}{months[0]}的94.4%{verb}{months[1]}的92.6%。"
    assert [each.rstrip("的") for each in periods(text)] == list(months)


def test_a_base_is_no_date_of_the_rate_behind_it() -> None:
    (period,) = periods("2023年产量是2020年的45%。")
    assert not period.startswith("2020")
