"""The desk in Chromium: keys, hostile text, two browsers, and a server that is killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import curated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HOSTILE = "</script><img src=x onerror=alert(1)><b>USD 5 billion</b>"


class Server:
    """A desk in a process of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.start()

    def start(self) -> None:
        """Start the server, and learn its address."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "silkledger", "desk", str(self.root / "raw"), "--by", "Ana"],
            stdout=subprocess.PIPE,
            text=True,
            cwd=self.root,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert self.process.stdout is not None
        self.address, _, self.token = self.process.stdout.readline().strip().partition("/?token=")

    def kill(self) -> None:
        """End the process without a farewell."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def at(self, path: str) -> str:
        """The address of a page, with the token."""
        return f"{self.address}{path}?token={self.token}"


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[], Server]]:
    """Start a desk on the files that the test has written."""
    started: list[Server] = []

    def start() -> Server:
        started.append(Server(tmp_path))
        return started[-1]

    yield start
    for server in started:
        server.kill()


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


def settled(tab: Any) -> None:
    """Wait until everything that was decided is on the disk."""
    tab.wait_for_selector("body[data-pending='0']")


def card(tab: Any) -> tuple[str, str]:
    return tab.inner_text("#card .pill"), tab.inner_text("#card .wording")


def rows(places: Any) -> list[str]:
    path = places.table("figures")
    return path.read_text().splitlines()[1:] if path.exists() else []


def test_keys_accept_reject_edit_undo_and_redo(
    tmp_path: Path, serve: Callable[[], Server], open_tab: Callable[[str], Any]
) -> None:
    places = curated.write(tmp_path)
    tab = open_tab(serve().at("/sources/note"))
    keys = tab.keyboard
    assert card(tab) == ("to confirm", "rose by 22.3%")
    keys.press("Enter")
    assert card(tab) == ("to confirm", "nearly USD 15 billion")
    keys.press("x")
    settled(tab)
    assert len(rows(places)) == 1
    keys.press("z")
    tab.locator("#card .pill", has_text="to confirm").wait_for()
    assert card(tab)[1] == "nearly USD 15 billion"
    keys.press("g")
    keys.press("Control+A")
    keys.type("uzb")
    keys.press("ArrowDown")
    keys.press("Enter")
    tab.locator(".reads", has_text="Uzbekistan").wait_for()
    keys.press("[")
    assert card(tab)[1] == "was nearly USD 15 billion"
    keys.press("{")
    keys.press("Enter")
    settled(tab)
    assert "nearly USD 15 billion,,in 2022,,gdp,Uzbekistan" in rows(places)[1]
    assert tab.inner_text("#done-words") == "2 of 3"
    actions = [
        json.loads(line)["action"]
        for line in (places.folder / "decisions.jsonl").read_text().splitlines()
    ]
    assert actions == ["accept", "reject", "undo", "edit", "edit", "edit", "accept"]


def test_a_link_opens_the_very_figure(
    tmp_path: Path, serve: Callable[[], Server], open_tab: Callable[[str], Any]
) -> None:
    curated.write(tmp_path)
    start = curated.TEXT.index("fell by 9%")
    tab = open_tab(serve().at(f"/sources/note/figures:{start}-{start + 10}"))
    assert card(tab) == ("refused", "fell by 9%")
    tab.keyboard.press("k")
    item = curated.proposed()[1].id
    tab.wait_for_url(f"**/sources/note/{item}")


def test_hostile_text_stays_text(
    tmp_path: Path, serve: Callable[[], Server], open_tab: Callable[[str], Any]
) -> None:
    text = f"Exports 😀 were {HOSTILE} in 2022.\n\nA\t{HOSTILE}\n"
    cells = {"indicator": "exports", "measured_by": HOSTILE, "period": "in 2022"}
    candidate = curated.figure(text, "USD 5 billion", cells, refused=HOSTILE)
    declared = f"title = {json.dumps(HOSTILE)}\npublished_at = '2023-05-03'\n"
    places = curated.write(tmp_path, text=text, candidates=[candidate], declared=declared)
    server = serve()
    tab = open_tab(server.at("/sources/note"))
    assert tab.inner_text("#text p") == text.partition("\n")[0]
    assert tab.inner_text("#text mark") == "USD 5 billion"
    assert tab.locator("#main img, #main b:has-text('USD')").count() == 0
    tab.keyboard.press("]")
    tab.keyboard.press("]")
    tab.keyboard.press("Enter")
    settled(tab)
    (row,) = rows(places)
    start = text.index("USD 5 billion")
    assert row.startswith("USD 5 billion</,")
    assert f",{start}," in row
    tab.goto(f"{server.address}/")
    assert tab.inner_text("tbody a") == HOSTILE


def test_words_that_are_selected_become_a_figure_at_their_place(
    tmp_path: Path, serve: Callable[[], Server], open_tab: Callable[[str], Any]
) -> None:
    text = "Exports 😀 of USD 3 billion.\n\nIn 2022 imports of USD 4 billion 😀 came.\n"
    places = curated.write(tmp_path, text=text, candidates=[])
    tab = open_tab(serve().at("/sources/note"))
    tab.evaluate("""() => {
        const node = document.querySelectorAll('#text p')[1].firstChild;
        const start = node.data.indexOf('USD 4');
        getSelection().setBaseAndExtent(node, start, node, start + 'USD 4 billion '.length);
    }""")
    tab.keyboard.press("a")
    tab.keyboard.type("imports")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    tab.locator("#card .pill", has_text="accepted").wait_for()
    (row,) = rows(places)
    start = text.index("USD 4")
    assert row.startswith("USD 4 billion,,,,imports,")
    assert f",{start},{start + 13}," in row


def test_a_killed_server_loses_nothing(
    tmp_path: Path, serve: Callable[[], Server], open_tab: Callable[[str], Any]
) -> None:
    places = curated.write(tmp_path)
    server = serve()
    tab = open_tab(server.at("/sources/note"))
    tab.keyboard.press("Enter")
    settled(tab)
    server.kill()
    tab.keyboard.press("Enter")
    tab.get_by_role("alert").get_by_text("does not answer").wait_for()
    server.start()
    again = open_tab(server.at("/sources/note"))
    assert len(rows(places)) == 1
    assert card(again) == ("to confirm", "nearly USD 15 billion")
    again.keyboard.press("z")
    again.locator("#done-words", has_text="0 of 3").wait_for()
    assert rows(places) == []


def test_the_second_browser_sees_who_is_there_and_can_change_nothing(
    tmp_path: Path, serve: Callable[[], Server], open_tab: Callable[[str], Any]
) -> None:
    places = curated.write(tmp_path)
    server = serve()
    first = open_tab(server.at("/sources/note"))
    second = open_tab(server.at("/sources/note"))
    assert "Ana is at this source" in second.inner_text("#notice")
    second.keyboard.press("Enter")
    assert second.locator("#card button.main").is_disabled()
    assert rows(places) == []
    first.keyboard.press("Enter")
    settled(first)
    second.locator("#done-words", has_text="1 of 3").wait_for()
    first.goto(f"{server.address}/")
    second.wait_for_selector("#notice", state="hidden")
    second.keyboard.press("u")
    second.keyboard.press("Enter")
    settled(second)
    assert len(rows(places)) == 2


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 1024)])
def test_axe_finds_nothing(
    tmp_path: Path,
    serve: Callable[[], Server],
    faults_by_axe: Callable[[str, str, int], list[tuple[str, str]]],
    scheme: str,
    width: int,
) -> None:
    curated.write(tmp_path)
    server = serve()
    assert faults_by_axe(server.at("/"), scheme, width) == []
    assert faults_by_axe(server.at("/sources/note"), scheme, width) == []
