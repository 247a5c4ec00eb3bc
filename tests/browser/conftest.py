"""Fixtures for tests of pages in Chromium, opened from file:// and watched for errors.

The tests are skipped if Playwright or Chromium is missing; they fail instead if CI is set.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import curated
from tests.support.desks import ProcessDesk, ThreadDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def _missing(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(
            f"{what}, and page tests are mandatory in CI; run `make browser`", pytrace=False
        )
    pytest.skip(f"{what}; install it with `make browser`")


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """Chromium for the tests of this package only.

    Playwright's synchronous API leaves an event loop running in this thread until it is stopped,
    and code that asks for a running loop, as Prefect does, then behaves differently. Package scope
    stops it before any other test runs, in whatever order.
    """
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
    """A tab that fails the test on any console message, error, dialog or non-file request."""
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
    """Run axe-core on a page and return its serious and critical violations.

    The function takes address, colour scheme and width, and returns pairs of rule and first
    element. Target size (WCAG 2.2, 2.5.8) is off by default in axe-core; it is on here.
    """

    def run(address: str, scheme: str, width: int) -> list[tuple[str, str]]:
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
        options = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
        violations = Axe().run(opened, options=options).response["violations"]
        context.close()
        return [
            (v["id"], v["nodes"][0]["html"])
            for v in violations
            if v["impact"] in ("serious", "critical")
        ]

    return run


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ThreadDesk]:
    """A desk that several tests work at, each with a source of its own."""
    root = tmp_path_factory.mktemp("desk")
    curated.write(root, "first")
    desk = ThreadDesk(root)
    yield desk
    desk.stop()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[ThreadDesk]:
    """A desk that a test has for itself, over a dataset without a source."""
    desk = ThreadDesk(_empty(tmp_path))
    yield desk
    desk.stop()


@pytest.fixture
def killable(tmp_path: Path) -> Iterator[ProcessDesk]:
    """The same in a process of its own, as the command starts it."""
    desk = ProcessDesk(_empty(tmp_path))
    yield desk
    desk.kill()


def _empty(root: Path) -> Path:
    (root / "raw").mkdir()
    (root / "raw" / "dataset.toml").write_text(curated.DATASET)
    return root


@pytest.fixture
def open_tab(browser: Any) -> Iterator[Callable[[str], Any]]:
    """Open a page in a browser of its own; it may ask nothing of any other host."""
    contexts: list[Any] = []
    faults: list[str] = []

    def opened(address: str) -> Any:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        contexts.append(context)
        tab = context.new_page()
        tab.set_default_timeout(20_000)
        own = address.split("/")[2]

        def asked(request: Any) -> None:
            if request.url.split("/")[2] != own:
                faults.append(request.url)

        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.on("dialog", lambda dialog: faults.append(dialog.message))
        tab.on("request", asked)
        tab.goto(address)
        if "/sources/" in address:
            tab.wait_for_selector("body[data-ready]")
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
