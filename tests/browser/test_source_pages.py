"""Pages of single sources in a real browser: scripts beside a page from file:// are taken in when
they are needed.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from silkledger.release.candidate import Verdict
from silkledger.report import render
from tests.support import example
from tests.support.depth import some

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of 5,003 figures: 5,000 of one source, 3 of another."""
    exact = example.figures()[1]
    figures = [
        {**exact, "figure_id": f"f{i}", "line": i + 2, "said_by": "large" if i < 5000 else "small",
         **dict.fromkeys(("value", "lower", "upper"), float(i))}
        for i in range(5003)
    ]  # fmt: skip
    figures[4900] |= {
        "as_reported": f"the last needle {example.HOSTILE}",
        "flags": ["year_inferred"],
    }
    sources = [
        {
            "source_id": name,
            "title": f"A {name} one",
            "published_at": "2023-05-03",
            "published_on": dt.date(2023, 5, 3),
        }
        for name in ("large", "small")
    ]
    candidate = example.candidate(figures=figures, sources=sources, checks=[], conflicts=[])
    made: Path = tmp_path_factory.mktemp("pages")
    for name, content in render(candidate, example.plan(candidate), Verdict()).items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(content)
    return made / "report"


def _said(tab: Any, words: str) -> None:
    """Waits until the line beside the search says so. (Waiting for a script's answer is what the
    page's policy forbids.)
    """
    tab.locator("#find-count", has_text=words).wait_for()


def _rows(tab: Any) -> int:
    rows: int = tab.locator("#figures tbody tr").count()
    return rows


def test_the_rest_is_loaded_on_search(tab: Any, folder: Path) -> None:
    tab.goto((folder / "sources" / "large.html").as_uri())
    assert _rows(tab) == 2000
    assert tab.inner_text("#find-count") == "5,000 of 5,000 figures"
    tab.fill("#find-text", "needle")
    _said(tab, "1 of 5,000 figures")
    assert _rows(tab) == 5000
    row = tab.locator("#figures tbody tr:visible")
    assert row.get_attribute("id") == "f4900"
    assert example.HOSTILE in row.inner_text()
    assert row.locator(".f").get_attribute("title")
    tab.click("#find button[type=reset]")
    tab.get_by_role("columnheader", name="Read as").get_by_role("button").click()
    tab.get_by_role("columnheader", name="Read as").get_by_role("button").click()
    assert tab.locator("#figures tbody tr:visible").first.get_attribute("id") == "f4999"


def test_more_is_shown_until_all_are(tab: Any, folder: Path) -> None:
    tab.goto((folder / "sources" / "large.html").as_uri())
    for _ in range(10):
        tab.click("#more")
    tab.locator("#more", has_text="Show more (2,800 remaining)").wait_for()
    assert tab.locator("#figures tbody tr:not([hidden])").count() == 2200


@pytest.mark.parametrize("figure", ["f4900", "f5002", "f1500"])
def test_a_link_to_a_figure_leads_to_its_row_on_any_page(
    tab: Any, folder: Path, figure: str
) -> None:
    tab.goto(f"{(folder / 'index.html').as_uri()}#{figure}")
    row = tab.locator(f"tr#{figure}.target")
    row.wait_for(state="visible")
    assert tab.url.endswith(f"/sources/{'large' if figure != 'f5002' else 'small'}.html#{figure}")
    assert row.locator("details").evaluate("d => d.open")
    assert row.locator("li code").first.inner_text() == "bound.exact"
    assert row.evaluate(
        "r => r.getBoundingClientRect().top >= 0 && r.getBoundingClientRect().top < innerHeight"
    )


def test_a_figure_that_is_not_listed_is_reported(tab: Any, folder: Path) -> None:
    tab.goto(f"{(folder / 'index.html').as_uri()}#nowhere")
    _said(tab, "nowhere is not listed on these pages")


def test_the_pages_of_sources_are_linked_and_go_back(tab: Any, folder: Path) -> None:
    tab.goto((folder / "index.html").as_uri())
    tab.get_by_role("link", name="A small one").click()
    assert _rows(tab) == 3
    assert not tab.locator("#more").is_visible()
    tab.get_by_role("link", name="release report", exact=True).click()
    assert tab.url.endswith("/report/index.html")


def test_a_missing_script_is_reported(browser: Any, folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "large.html"
    page.write_bytes((folder / "sources" / "large.html").read_bytes())
    tab = browser.new_page()
    tab.goto(page.as_uri())
    tab.fill("#find-text", "needle")
    _said(tab, "Could not load large.2.js")
    tab.close()


@pytest.mark.parametrize("scheme", some(["dark", "light"], 2))
def test_axe_finds_no_serious_fault(faults_by_axe: Any, folder: Path, scheme: str) -> None:
    assert faults_by_axe((folder / "sources" / "small.html").as_uri(), scheme, 390) == []
