"""The dataset's own page in a real browser, opened from file://."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote

import pytest

from silkledger.diff import versions
from silkledger.published import releases
from silkledger.published.withdraw import withdraw
from silkledger.publishing import approval
from silkledger.release.candidate import Verdict
from silkledger.report import render
from tests.support import example
from tests.support import releases as made
from tests.support.depth import some


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A release with withdrawn figures, one withdrawn for a hostile reason, a rejected candidate
    and one that waits.
    """
    published: Path = tmp_path_factory.mktemp("published")
    made.publish_two(published)
    withdraw(
        published, made.DATASET, "1.0.0", by="A. Person", reason="misread", figures=["a01", "a02"]
    )
    withdraw(published, made.DATASET, "1.1.0", by="A. Person", reason=example.HOSTILE)
    for count in (2, 3):
        plan = versions.plan(made.shortened(count), releases.last(published, made.DATASET))
        kept = approval.wait(made.shortened(count), plan, Verdict(), made.PAGES, published)
        if count == 2:
            approval.reject(published, kept.folder.name, by="B. Editor", note=example.HOSTILE)
    return (published / made.DATASET / "index.html").as_uri()


@pytest.mark.parametrize("width", [1440, 390])
def test_it_opens_without_error_request_or_sideways_scrolling(
    tab: Any, address: str, width: int
) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto(address)
    tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    assert tab.locator("img").count() == 0


def test_a_release_can_be_linked_to_and_its_report_opens(tab: Any, address: str) -> None:
    tab.goto(f"{address}#1.0.0")
    row = tab.locator("tr:target")
    assert "2 figures withdrawn: misread" in row.inner_text()
    row.get_by_role("link", name="Report").click()
    assert tab.url.endswith("/1.0.0/report/index.html")


@pytest.mark.parametrize(("scheme", "width"), some([("light", 1440), ("dark", 390)], 2))
def test_axe_finds_no_serious_fault(
    faults_by_axe: Any, address: str, scheme: str, width: int
) -> None:
    assert faults_by_axe(address, scheme, width) == []


def test_it_can_be_served_unchanged(browser: Any, address: str) -> None:
    """From a web server: pages, and scripts beside them, come from there and from nowhere else."""
    published = Path(unquote(address.removeprefix("file://"))).parent.parent
    exact = example.figures()[1]
    figures = [{**exact, "figure_id": f"f{i}", "line": i + 2} for i in range(5001)]
    many = example.candidate(figures=figures, checks=[], conflicts=[])
    for name, content in render(many, example.plan(many), Verdict()).items():
        (published / "many" / name).parent.mkdir(parents=True, exist_ok=True)
        (published / "many" / name).write_bytes(content)
    quiet = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(quiet, directory=published))
    Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    tab, faults, asked = browser.new_page(), list[str](), list[str]()
    tab.on("console", lambda message: faults.append(message.text))
    tab.on("request", lambda request: asked.append(request.url))
    try:
        tab.goto(f"{base}/{made.DATASET}/")
        tab.get_by_role("link", name="feed.xml").wait_for()
        tab.goto(f"{base}/many/report/index.html#f5000")
        tab.locator("tr#f5000.target").wait_for(state="visible")
    finally:
        tab.close()
        server.shutdown()
        server.server_close()
    assert faults == []
    assert all(url.startswith(base) for url in asked)
    assert any(url.endswith("/sources/ids.js") for url in asked)
