"""Fiscal years: by the source's rule, by a printed end, and by the anchor."""

from __future__ import annotations

import pytest

from tests.support.periods import read, refused

FISCAL = [
    ("FY2021/22", 4, "2021-04/2022-03"),
    ("FY2021-22", 7, "2021-07/2022-06"),
    ("FY22", 4, "2021-04/2022-03"),
    ("fiscal 2022", 10, "2021-10/2022-09"),
    ("Q1 FY22", 4, "2021-04/2021-06"),
    ("Q4 FY2021/22", 4, "2022-01/2022-03"),
    ("first half of fiscal 2022", 10, "2021-10/2022-03"),
    ("2021/22", 7, "2021-07/2022-06"),
    ("2021-22", 7, "2021-07/2022-06"),
    ("1999-00", 7, "1999-07/2000-06"),
    ("FY2022", 1, "2022"),
    ("FY20-FY22", 4, "2019-04/2022-03"),
    ("end of FY22", 4, "2022-03-31"),
]


@pytest.mark.parametrize(("text", "month", "edtf"), FISCAL)
def test_fiscal_year_by_the_rule_of_the_source(text: str, month: int, edtf: str) -> None:
    assert read(text, fiscal_year_start_month=month).edtf == edtf
    assert refused(text).rule == "period.fiscal_rule_missing"


def test_fiscal_year_named_by_its_start() -> None:
    context = {"fiscal_year_start_month": 4, "fiscal_year_named_by": "start"}
    assert read("FY22", **context).edtf == "2022-04/2023-03"
    assert read("FY2021/22", **context).edtf == "2021-04/2022-03"  # two years leave nothing to name


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("fiscal 2022 (ended 31 March 2022)", "2021-04/2022-03"),
        ("fiscal year ended June 2022", "2021-07/2022-06"),
        ("FY2021/22 (to 31 March)", "2021-04/2022-03"),
        ("FY2021/22 (April-March)", "2021-04/2022-03"),
        ("FY2022 (ending September)", "2021-10/2022-09"),
        ("FY2022 (April 2021-March 2022)", "2021-04/2022-03"),
        ("2021/22 (July-June)", "2021-07/2022-06"),
        ("FY2022 (January-December)", "2022"),
        ("FY2022 (ended 31 December 2022)", "2022"),
    ],
)
def test_fiscal_year_by_the_end_printed_beside_it(text: str, edtf: str) -> None:
    found = read(text)
    assert found.edtf == edtf
    assert "period.fiscal.end_printed" in found.rules


def test_fiscal_years_that_contradict_themselves() -> None:
    assert refused("FY2021/23", fiscal_year_start_month=4).rule == "period.fiscal_years"
    assert refused("FY2021/22", fiscal_year_start_month=1).rule == "period.fiscal_is_calendar"
    assert refused("FY2021 (ended March 2023)").rule == "period.fiscal_end"
    assert refused("FY2021/22 (April-June)").rule == "period.fiscal_months"
    assert refused("FY2022 (April 2020-March 2021)").rule == "period.fiscal_end"
    assert (
        refused("FY2022 (April 2021-March 2022)", fiscal_year_named_by="start").rule
        == "period.fiscal_end"
    )
    assert refused("Q5 FY22", fiscal_year_start_month=4).rule == "period.not_in_calendar"


def test_a_part_of_a_year_follows_the_fiscal_year_only_if_words_or_anchor_say_so() -> None:
    for month in (None, 4, 7):
        assert read("Q1 2023", fiscal_year_start_month=month).edtf == "2023-01/2023-03"
        assert read("Q1", anchor="2022", fiscal_year_start_month=month).edtf == "2022-01/2022-03"
    anchored = {"anchor": "FY2022", "fiscal_year_start_month": 10}
    assert read("Q1", **anchored).edtf == "2021-10/2021-12"
    assert read("Q1 2021", **anchored).edtf == "2020-10/2020-12"
    assert read("Q1 2021", fiscal_year_named_by="start", **anchored).edtf == "2021-10/2021-12"
    assert read("Q1 this year", **anchored).edtf == "2023-01/2023-03"
    assert "period.anchor.fiscal" in read("the second half", **anchored).rules
    assert refused("Q2", anchor="Q1 FY22", fiscal_year_start_month=4).rule == "period.anchor_unit"
    assert refused("Q2", anchor="FY22").rule == "period.fiscal_rule_missing"


def test_a_calendar_year_and_a_fiscal_one_are_no_range() -> None:
    for text in ("2021 to FY22", "FY21-2022", "Q2 2022 - FY23"):
        rule = refused(text, fiscal_year_start_month=4).rule
        assert rule in ("period.range_units", "period.unread")
