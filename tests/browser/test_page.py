"""The page in a real browser, opened from file://."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from silkledger.release.candidate import Verdict
from silkledger.release.summary import summarise
from silkledger.report import page
from silkledger.report.facts import gather
from tests.support import example
from tests.support.depth import some

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The example's page as a later release, with hostile text in it."""
    rows = example.figures()
    rows[3] = {**rows[3], "as_reported": example.HOSTILE, "measured_by": example.HOSTILE}
    candidate = example.candidate(figures=rows)
    plan = example.plan(candidate, example.last(summarise(candidate).as_json()), example.changes())
    file: Path = tmp_path_factory.mktemp("page") / "index.html"
    file.write_text(page.render_page(gather(candidate, plan, Verdict())), encoding="utf-8")
    return file.as_uri()


def _shown(tab: Any) -> list[str]:
    found: list[str] = tab.eval_on_selector_all(
        "#figures tbody tr:not([hidden])", "rows => rows.map(r => r.id)"
    )
    return found


def test_it_opens_without_error_request_or_sideways_scrolling(tab: Any, address: str) -> None:
    for width in (1440, 390):
        tab.set_viewport_size({"width": width, "height": 900})
        tab.goto(address)
        assert tab.evaluate("document.documentElement.scrollWidth") == width
    assert len(_shown(tab)) == 16


def test_changes_of_rows_with_long_ids_stay_legible(tab: Any, tmp_path: Path) -> None:
    changes = example.changes()
    for change in changes:
        if change["key"]:
            change["key"] *= 40
    candidate = example.candidate()
    plan = example.plan(candidate, example.last(summarise(candidate).as_json()), changes)
    file = tmp_path / "index.html"
    file.write_text(page.render_page(gather(candidate, plan, Verdict())), encoding="utf-8")
    for width in (1000, 1440):
        tab.set_viewport_size({"width": width, "height": 900})
        tab.goto(file.as_uri())
        tab.locator("#section-changes summary").click()
        widths = tab.eval_on_selector_all(
            ".changes thead th", "cells => cells.map(c => c.getBoundingClientRect().width)"
        )
        assert min(widths) > 90


@pytest.mark.parametrize("place", ["1.1.0", "runs/0123456789abcdef"])
def test_the_link_to_the_dataset_works_for_a_candidate_and_its_release(
    tab: Any, tmp_path: Path, place: str
) -> None:
    candidate = example.candidate(example.renamed(example.DATASET, review="required"))
    file = tmp_path / place / "report" / "index.html"
    file.parent.mkdir(parents=True)
    file.write_text(
        page.render_page(gather(candidate, example.plan(candidate), Verdict())), "utf-8"
    )
    tab.goto(file.as_uri())
    target = tab.locator("a.index").first.evaluate("a => a.href")
    assert target == (tmp_path / "index.html").as_uri()


def test_search_and_filters_find_figures_and_refused_rows(tab: Any, address: str) -> None:
    tab.goto(address)
    tab.fill("#find-text", "bp oil")
    assert _shown(tab) == ["a09", "a10"]
    tab.fill("#find-text", "")
    tab.select_option("#find-verdict", "contradicted")
    assert _shown(tab) == ["a08"]
    tab.select_option("#find-verdict", "unit.ambiguous")
    assert _shown(tab) == []
    assert tab.locator(".refusal:visible").count() == 1
    assert tab.inner_text("#find-count").startswith("0 of 16 figures, 1 of 2 refused rows, 0 of ")
    tab.click("#find button[type=reset]")
    tab.locator("tr#a01").wait_for(state="visible")
    tab.select_option("#find-indicator", "Population")
    assert _shown(tab) == ["a06", "a14"]


def test_a_deep_link_shows_the_figure_with_its_rules_in_words(tab: Any, address: str) -> None:
    tab.goto(f"{address}#a10")
    row = tab.locator("tr#a10")
    assert row.evaluate(
        "r => r.getBoundingClientRect().top >= 0 && r.getBoundingClientRect().bottom <= innerHeight"
    )
    assert row.locator("details").evaluate("d => d.open")
    assert row.locator("li code").all_inner_texts() == ["bound.exact", "number.plain"]
    assert row.locator("p.id a").get_attribute("href") == "#a10"


def test_evidence_shows_the_place_of_a_figure_and_how_to_report_an_error(
    tab: Any, address: str
) -> None:
    tab.goto(f"{address}#a10")
    evidence = tab.locator("tr#a10 details")
    assert (
        evidence.locator("p.id").inner_text()
        == "Found an error? Report it as steppe-trade 1.1.0, figure a10"
    )
    evidence.get_by_role("link", name=example.SOURCE).click()
    assert tab.locator("dt:target").inner_text() == "Trade note"


def test_a_verdict_beside_a_figure_leads_to_the_card_that_explains_it(
    tab: Any, address: str
) -> None:
    tab.goto(address)
    tab.locator("tr#a08 .v a").click()
    card = tab.locator("article:target")
    assert "A mean age of 27.6 is outside 28.9 to 30.1." in card.inner_text()
    card.locator('.meta a[title="a08"]').click()
    assert tab.url.endswith("#a08")


def test_a_link_to_a_row_that_a_filter_hides_clears_the_filter(tab: Any, address: str) -> None:
    tab.goto(address)
    tab.fill("#find-text", "kazakhstan")
    tab.evaluate("location.hash = '#a01'")
    tab.locator("tr#a01").wait_for(state="visible")
    assert tab.input_value("#find-text") == ""


def test_of_many_figures_some_are_shown_and_all_are_found(tab: Any, tmp_path: Path) -> None:
    base = example.figures()
    exact = base[1]
    rows = [
        {
            **exact,
            "figure_id": f"f{i}",
            "line": i + 2,
            **dict.fromkeys(("value", "lower", "upper"), float(i)),
        }
        for i in range(1000)
    ]
    rows[900]["as_reported"] = "the last needle"
    candidate = example.candidate(figures=rows, checks=[], conflicts=[])
    file = tmp_path / "index.html"
    file.write_text(
        page.render_page(gather(candidate, example.plan(candidate), Verdict())), encoding="utf-8"
    )
    tab.goto(file.as_uri())
    assert len(_shown(tab)) == 200
    assert tab.inner_text("#find-count").startswith("1,000 of 1,000 figures")
    tab.click("#more")
    assert len(_shown(tab)) == 400
    tab.fill("#find-text", "needle")
    assert _shown(tab) == ["f900"]
    assert not tab.locator("#more").is_visible()
    tab.click("#find button[type=reset]")
    tab.get_by_role("columnheader", name="Read as").get_by_role("button").click()
    tab.get_by_role("columnheader", name="Read as").get_by_role("button").click()
    assert _shown(tab)[:2] == ["f999", "f998"]
    tab.evaluate("location.hash = '#f3'")
    tab.locator("tr#f3").wait_for(state="visible")


def test_columns_sort_by_value_and_announce_it(tab: Any, address: str) -> None:
    tab.goto(address)
    heading = tab.get_by_role("columnheader", name="Read as")
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    assert (_shown(tab)[0], _shown(tab)[-1]) == ("a16", "a04")
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "descending"
    assert _shown(tab)[0] == "a04"


def test_the_keyboard_reaches_search_and_evidence(tab: Any, address: str) -> None:
    tab.goto(address)
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") == "find-text"
    tab.locator("tr#a01 summary").focus()
    tab.keyboard.press("Enter")
    assert tab.locator("tr#a01 details").evaluate("d => d.open")


def test_hostile_text_is_shown_as_text(tab: Any, address: str) -> None:
    tab.goto(address)
    assert tab.locator("tr#a04 q").first.inner_text().strip("“”") == example.HOSTILE
    assert tab.locator("img").count() == 0


def test_without_script_the_page_is_complete(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address)
    assert tab.locator("#figures tbody tr").count() == 16
    assert not tab.locator("#find").is_visible()
    tab.locator("tr#a10 summary").click()
    number = tab.locator("tr#a10 p.r").inner_text()
    assert (
        tab.locator(f"#{number.replace(' ', '-')} + dd").text_content()
        == "bound.exact number.plain"
    )
    context.close()


def test_it_prints(tab: Any, address: str) -> None:
    tab.goto(address)
    assert tab.pdf()[:5] == b"%PDF-"
    tab.emulate_media(media="print")
    assert not tab.locator("#find").is_visible()


@pytest.mark.parametrize(("scheme", "width"), some([("dark", 390), ("light", 1440)], 2))
def test_axe_finds_no_serious_fault(
    faults_by_axe: Any, address: str, scheme: str, width: int
) -> None:
    assert faults_by_axe(f"{address}#a10", scheme, width) == []


def test_of_many_refused_rows_some_are_shown_and_all_are_found(tab: Any, tmp_path: Path) -> None:
    reason = ("unit.missing", "as_reported", "12 billion", "no unit is printed", "add it")
    quarantine = [
        row for i in range(300) for row in example.refusal(100 + i, f"{i} billion", reason)
    ]
    candidate = example.candidate(quarantine=quarantine)
    file = tmp_path / "index.html"
    file.write_text(
        page.render_page(gather(candidate, example.plan(candidate), Verdict())), encoding="utf-8"
    )
    tab.goto(file.as_uri())
    assert tab.locator(".refusal:visible").count() == 60
    tab.get_by_role("button", name="Show more (240 remaining)").click()
    assert tab.locator(".refusal:visible").count() == 120
    tab.fill("#find-text", "figures.csv:399")
    assert tab.locator(".refusal:visible").count() == 1
    row = tab.locator(".refusal:visible").get_attribute("id")
    tab.click("#find button[type=reset]")
    tab.evaluate(f"location.hash = '#{row}'")
    tab.locator(".refusal:target").wait_for(state="visible")


def test_of_many_comparisons_some_are_shown_and_all_are_found(tab: Any, tmp_path: Path) -> None:
    check, ids = example.checks()[1], [row["figure_id"] for row in example.figures()]
    checks = [
        {**check, "check_id": f"c{i}", "verdict": "consistent", "statement": f"statement {i}",
         "figure_ids": [ids[i % len(ids)]], "role": "summary", "kind": "share_identity"}
        for i in range(130)
    ]  # fmt: skip
    candidate = example.candidate(checks=checks, conflicts=[])
    file = tmp_path / "index.html"
    file.write_text(
        page.render_page(gather(candidate, example.plan(candidate), Verdict())), encoding="utf-8"
    )
    tab.goto(file.as_uri())
    assert tab.locator(".comparison:visible").count() == 60
    tab.get_by_role("button", name="Show more (70 remaining)").click()
    assert tab.locator(".comparison:visible").count() == 120
    tab.evaluate("location.hash = '#comparison-c99'")
    tab.locator("#comparison-c99:target").wait_for(state="visible")
    tab.fill("#find-text", "statement 77")
    assert tab.locator(".comparison:visible").count() == 1
