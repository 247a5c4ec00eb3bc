"""A browser for the tests of pages: Chromium through Playwright, opened from file:// and watched
for every fault.

Without Playwright or Chromium the tests skip and say why; where CI is set they fail instead.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def _missing(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(
            f"{what}, and in CI no test of a page is passed over; run `make browser`", pytrace=False
        )
    pytest.skip(f"{what}; `make browser` brings it")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("the Python package playwright is not installed")
    chromium = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if chromium is None:
        _missing("Chromium is not installed")
    with sync_playwright() as running:
        opened = running.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A tab that fails the test for any error, dialog or request but that of files."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    opened = context.new_page()
    faults: list[str] = []

    def dismiss(dialog: Any) -> None:
        faults.append(dialog.message)
        dialog.dismiss()

    opened.on("console", lambda message: faults.append(message.text))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("dialog", dismiss)
    opened.on(
        "request",
        lambda request: None if request.url.startswith("file:") else faults.append(request.url),
    )
    yield opened
    context.close()
    assert faults == []


@pytest.fixture
def faults_by_axe(browser: Any) -> Callable[[str, str, int], list[tuple[str, str]]]:
    """What axe-core calls serious or critical on a page: rule and first element, by address, colour
    scheme and width.
    """

    def look(address: str, scheme: str, width: int) -> list[tuple[str, str]]:
        try:
            from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
        except ImportError:
            _missing("the Python package axe-playwright-python is not installed")
        # The page's own policy lets no foreign script in, axe included.
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
        )
        opened = context.new_page()
        opened.goto(address)
        opened.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        found = Axe().run(opened).response["violations"]
        context.close()
        return [
            (v["id"], v["nodes"][0]["html"])
            for v in found
            if v["impact"] in ("serious", "critical")
        ]

    return look
