"""The filters of the page: they cover every list and stay in the address, from file://."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from silkledger.release.candidate import Verdict
from silkledger.report import page
from silkledger.report.facts import gather
from tests.support import example

if TYPE_CHECKING:
    from pathlib import Path

LISTS = (
    *("#figures tbody tr", ".refusal", ".timeline li", ".comparison", ".quoted tbody tr"),
    *(".disputes li", ".sources > div", ".outcomes tbody tr"),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    best = {"witnesses": 2, "others": 0, "verdict": "agree", "rule": "best.independence"}
    rows = [
        {**row, **best, "citation": "A. Writer", "dimension": "money"}
        for row in example.figures()
        if row["figure_id"] in ("a01", "a06")
    ]
    candidate = example.candidate(best=rows)
    file: Path = tmp_path_factory.mktemp("filters") / "index.html"
    report = gather(candidate, example.plan(candidate), Verdict())
    file.write_text(page.render_page(report), encoding="utf-8")
    return file.as_uri()


def _shown(tab: Any, rows: str) -> int:
    shown: int = tab.locator(f"{rows}:visible").count()
    return shown


def test_a_filter_covers_every_list_and_says_how_many_rows_remain(tab: Any, address: str) -> None:
    tab.goto(address)
    before = {rows: _shown(tab, rows) for rows in LISTS}
    assert all(before.values())
    tab.select_option("#find-indicator", "Population")
    after = {rows: _shown(tab, rows) for rows in LISTS}
    assert after["#figures tbody tr"] == 2
    assert after[".quoted tbody tr"] == 1
    assert after[".timeline li"] == 0
    assert all(after[rows] < before[rows] for rows in LISTS if rows not in LISTS[-2:])
    assert tab.inner_text("#section-figures h2 small") == "2 of 16"
    assert f"0 of {before['.timeline li']} events" in tab.inner_text("#find-count")
    assert not tab.locator(".group:has(.disputes li[hidden])").first.is_visible()


def test_filters_stay_in_the_address_and_back_undoes_them(tab: Any, address: str) -> None:
    tab.goto(address)
    tab.select_option("#find-place", "Kazakhstan")
    tab.locator("#find-text").press_sequentially("per")
    assert tab.url == f"{address}?words=per&place=Kazakhstan"
    remaining = _shown(tab, "#figures tbody tr")
    tab.goto("about:blank")
    tab.goto(f"{address}?words=per&place=Kazakhstan")
    assert _shown(tab, "#figures tbody tr") == remaining
    assert tab.input_value("#find-place") == "Kazakhstan"
    tab.click("#find button[type=reset]")
    tab.wait_for_url(address)
    tab.go_back()
    assert tab.input_value("#find-text") == "per"
    assert _shown(tab, "#figures tbody tr") == remaining


def test_a_value_that_the_page_does_not_have_leaves_nothing_and_is_shown(
    tab: Any, address: str
) -> None:
    tab.goto(f"{address}?source=elsewhere")
    assert _shown(tab, "#figures tbody tr") == 0
    chosen = tab.locator("#find-source option:checked").inner_text()
    assert chosen == "elsewhere (not on this page)"


def test_the_years_of_a_period_reach_from_its_first_to_its_last(tab: Any, address: str) -> None:
    tab.goto(address)
    words = tab.eval_on_selector_all("#find-year option", "all => all.map(o => o.value)")
    assert words[0] == ""
    assert "undated" in words
    for year in words[1:]:
        tab.select_option("#find-year", year)
        cells = tab.locator("#figures tbody tr:visible td:nth-child(4)").all_inner_texts()
        assert all(year in cell or " to " in cell for cell in cells)


def test_the_keyboard_sets_a_filter(tab: Any, address: str) -> None:
    tab.goto(address)
    tab.keyboard.press("/")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == "find-indicator"
    tab.keyboard.type("Pop")
    assert _shown(tab, "#figures tbody tr") == 2


def test_a_print_states_its_filters_and_leaves_the_form_out(tab: Any, address: str) -> None:
    tab.goto(f"{address}?indicator=Population")
    tab.emulate_media(media="print")
    assert tab.inner_text("#find-state").startswith("Filtered by indicator “Population”: 2 of 16")
    assert not tab.locator("#find").is_visible()
    assert not tab.locator("#section-reference").is_visible()
