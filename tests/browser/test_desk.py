"""The desk in Chromium: keys, hostile text, two browsers, and a server that is killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from silkledger.curation.places import sha256
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


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A desk that several tests work at, each with a source of its own."""
    root = tmp_path_factory.mktemp("desk")
    curated.write(root, "first")
    server = Server(root)
    yield server
    server.kill()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Server]:
    """A desk that a test has for itself, over a dataset without a source."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "dataset.toml").write_text(curated.DATASET)
    server = Server(tmp_path)
    yield server
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
    shared: Server, open_tab: Callable[[str], Any]
) -> None:
    places = curated.write(shared.root, "keys")
    tab = open_tab(shared.at("/sources/keys"))
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


def test_a_link_opens_the_very_figure(shared: Server, open_tab: Callable[[str], Any]) -> None:
    curated.write(shared.root, "link")
    start = curated.TEXT.index("fell by 9%")
    tab = open_tab(shared.at(f"/sources/link/figures:{start}-{start + 10}"))
    assert card(tab) == ("refused", "fell by 9%")
    tab.keyboard.press("k")
    item = curated.proposed()[1].id
    tab.wait_for_url(f"**/sources/link/{item}")


def test_hostile_text_stays_text(shared: Server, open_tab: Callable[[str], Any]) -> None:
    text = f"Exports 😀 were {HOSTILE} in 2022.\n\nA\t{HOSTILE}\n"
    cells = {"indicator": "exports", "measured_by": HOSTILE, "period": "in 2022"}
    candidate = curated.figure(text, "USD 5 billion", cells, refused=HOSTILE)
    declared = f"title = {json.dumps(HOSTILE)}\npublished_at = '2023-05-03'\n"
    places = curated.write(
        shared.root, "hostile", text=text, candidates=[candidate], declared=declared
    )
    tab = open_tab(shared.at("/sources/hostile"))
    assert tab.inner_text("#text p") == text.partition("\n")[0]
    assert tab.inner_text("#text mark") == "USD 5 billion"
    assert tab.locator("#main img, #text b, .wording b, .told b, .cells b").count() == 0
    tab.keyboard.press("]")
    tab.keyboard.press("]")
    tab.keyboard.press("Enter")
    settled(tab)
    (row,) = rows(places)
    start = text.index("USD 5 billion")
    assert row.startswith("USD 5 billion</,")
    assert f",{start}," in row
    tab.goto(f"{shared.address}/")
    assert tab.locator("tbody a", has_text="script").inner_text() == HOSTILE


def test_words_that_are_selected_become_a_figure_at_their_place(
    shared: Server, open_tab: Callable[[str], Any]
) -> None:
    text = "Exports 😀 of USD 3 billion.\n\nIn 2022 imports of USD 4 billion 😀 came.\n"
    places = curated.write(shared.root, "selected", text=text, candidates=[])
    tab = open_tab(shared.at("/sources/selected"))
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


def test_a_killed_server_loses_nothing(own: Server, open_tab: Callable[[str], Any]) -> None:
    places = curated.write(own.root, "killed")
    tab = open_tab(own.at("/sources/killed"))
    tab.keyboard.press("Enter")
    settled(tab)
    own.kill()
    tab.keyboard.press("Enter")
    tab.get_by_role("alert").get_by_text("does not answer").wait_for()
    own.start()
    again = open_tab(own.at("/sources/killed"))
    assert len(rows(places)) == 1
    assert card(again) == ("to confirm", "nearly USD 15 billion")
    again.keyboard.press("z")
    again.locator("#done-words", has_text="0 of 3").wait_for()
    assert rows(places) == []


def test_the_second_browser_sees_who_is_there_and_can_change_nothing(
    shared: Server, open_tab: Callable[[str], Any]
) -> None:
    places = curated.write(shared.root, "two")
    first = open_tab(shared.at("/sources/two"))
    second = open_tab(shared.at("/sources/two"))
    assert "Ana is at this source" in second.inner_text("#notice")
    second.keyboard.press("Enter")
    assert second.locator("#card button.main").is_disabled()
    assert rows(places) == []
    first.keyboard.press("Enter")
    settled(first)
    second.locator("#done-words", has_text="1 of 3").wait_for()
    first.goto(f"{shared.address}/")
    second.wait_for_selector("#notice", state="hidden")
    second.keyboard.press("u")
    second.keyboard.press("Enter")
    settled(second)
    assert len(rows(places)) == 2


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 1024)])
def test_axe_finds_nothing_in_any_state_and_nothing_is_cut_off(
    shared: Server, browser: Any, scheme: str, width: int
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    curated.write(shared.root, "axe")
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    tab = context.new_page()

    def faults() -> list[tuple[str, str]]:
        assert tab.evaluate("document.documentElement.scrollWidth") == width
        options = {"rules": {"target-size": {"enabled": True}}}
        found = axe.run(tab, options=options).response["violations"]
        return [(each["id"], each["nodes"][0]["html"]) for each in found]

    tab.goto(shared.at("/"))
    assert faults() == []
    for path in ("/quarantine", "/conflicts"):
        tab.goto(f"{shared.address}{path}")
        tab.wait_for_selector("body[data-ready]")
        assert faults() == []
    tab.goto(f"{shared.address}/release")
    tab.locator("#plan-body dl, #plan-body .bad").first.wait_for()
    assert faults() == []
    tab.goto(f"{shared.address}/sources/axe")
    tab.wait_for_selector("body[data-ready]")
    tab.locator(".met p, .met li").first.wait_for()
    assert faults() == []
    for keys in (("g", "Control+A", "u", "ArrowDown"), ("?",), ("s",), ("X",), ("w",)):
        for key in keys:
            tab.keyboard.press(key)
        assert faults() == []
        tab.keyboard.press("Escape")
        tab.keyboard.press("Escape")
    context.close()


NOTE = (
    "Trade of the steppe\n\nMay 3, 2023\n\n"
    "In 2022, trade between Kazakhstan and China exceeded USD 31 billion. "
    "The GDP of Kazakhstan was about USD 225 billion in 2022.\n\n"
    "Kazakhstan has a population of over 19 million. "
    "According to the World Bank, the GDP of Uzbekistan grew by 5.7% in 2022.\n"
)


class Keyboard:
    """A keyboard that counts what is pressed, apart from the key that accepts."""

    def __init__(self, tab: Any) -> None:
        self.tab, self.accepted, self.others = tab, 0, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tab.keyboard.press(key)
            self.accepted += key == "Enter"
            self.others += key != "Enter"

    def type(self, words: str) -> None:
        self.tab.keyboard.type(words)
        self.others += len(words)


def test_a_pasted_text_becomes_a_published_release(
    own: Server, open_tab: Callable[[str], Any]
) -> None:
    tab = open_tab(own.at("/"))
    tab.fill("#paste-name", "steppe-2023-05-03")
    tab.fill("#paste-text", NOTE)
    tab.keyboard.press("Control+Enter")
    tab.wait_for_url("**/sources/steppe-2023-05-03*")
    tab.wait_for_selector("body[data-ready]")
    keys = Keyboard(tab)
    found = int(tab.inner_text("#done-words").split()[-1])
    assert found >= 4
    if tab.locator("#notice").is_visible():  # the document prints its date in a line of its own
        keys.press("s")
        tab.fill("#declared-published_at", "2023-05-03")
        keys.others += len("2023-05-03")
        tab.locator("#declared-published_at").press("Enter")
        tab.wait_for_selector("#notice", state="hidden")
    for _ in range(3 * found):
        keys.press("Enter")
        if tab.locator("#cell-indicator:focus").count():  # nothing named what it measures
            keys.type("trade turn")
            keys.press("ArrowDown", "Enter")
    settled(tab)
    assert tab.inner_text("#done-words") == f"{found} of {found}"
    assert keys.others < 40
    tab.goto(f"{own.address}/release")
    tab.locator("#release:enabled").click(timeout=60_000)
    sentence = tab.locator("#outcome .sentence")
    sentence.wait_for(timeout=120_000)
    if "refuses" in sentence.inner_text():
        for rule in tab.locator("#outcome form input").all():
            rule.fill("a test")
        tab.locator("#outcome form button").click()
        tab.locator("#outcome .good.sentence").wait_for(timeout=120_000)
    assert tab.inner_text("#outcome .sentence") == "Published 1.0.0."
    release = own.root / "published" / "steppe" / "1.0.0"
    figures = pq.read_table(release / "figures.parquet", columns=["as_reported", "said_by"])
    assert {*figures["said_by"].to_pylist()} == {"steppe-2023-05-03"}
    assert "exceeded USD 31 billion" in figures["as_reported"].to_pylist()
    tab.get_by_role("link", name="Report").click()
    assert "steppe" in tab.title().lower()
    assert tab.evaluate("self.origin") == "null"  # a report can do nothing at the desk


def test_what_was_decided_holds_after_the_document_has_changed(
    shared: Server, open_tab: Callable[[str], Any]
) -> None:
    places = curated.write(shared.root, "changed")
    tab = open_tab(shared.at("/sources/changed"))
    tab.keyboard.press("Enter")
    tab.keyboard.press("x")
    settled(tab)
    changed = f"A correction.\n\n{curated.TEXT}Imports rose by 4% in 2022.\n"
    more = [
        *curated.proposed(changed),
        curated.figure(changed, "rose by 4%", {"indicator": "imports_growth", "period": "in 2022"}),
    ]
    curated.write(shared.root, "changed", text=changed, candidates=more)
    tab.locator("#done-words", has_text="2 of 4").wait_for()
    states = tab.eval_on_selector_all(
        "#text mark", "marks => marks.map(m => m.className.split(' ')[0])"
    )
    assert states == ["accepted", "rejected", "refused", "open"]
    assert len(rows(places)) == 1
    tab.get_by_role("button", name="Move them there").click()
    settled(tab)
    (row,) = rows(places)
    start = changed.index("rose by 22.3%")
    assert f",{start},{start + 13}," in row
    assert f'document_sha256 = "{sha256(changed)}"' in (places.folder / "source.toml").read_text()


def test_a_conflict_is_decided_and_a_candidate_waits_for_a_name_and_a_note(
    own: Server, open_tab: Callable[[str], Any]
) -> None:
    places = curated.write(own.root)
    (own.root / "raw" / "dataset.toml").write_text(f'{curated.DATASET}review = "required"\n')
    text = "The GDP of Kazakhstan was USD 19 billion in 2022.\n"
    cells = {"indicator": "gdp", "geography": "Kazakhstan", "period": "in 2022"}
    curated.write(own.root, "other", text, [curated.figure(text, "USD 19 billion", cells)])
    (own.root / "raw" / "dataset.toml").write_text(f'{curated.DATASET}review = "required"\n')
    tab = open_tab(own.at("/sources/other"))
    tab.keyboard.press("Enter")
    settled(tab)
    tab.goto(f"{own.address}/sources/note")
    tab.wait_for_selector("body[data-ready]")
    tab.keyboard.press("j")
    tab.locator("#card .verdict.clash").wait_for()
    tab.keyboard.press("Enter")
    settled(tab)
    tab.goto(f"{own.address}/conflicts")
    tab.get_by_text("nearly 15").first.wait_for()
    tab.get_by_label("nearly 15").check()
    tab.get_by_label("Decision").select_option("period")
    tab.get_by_label("Should be").fill("in 2021")
    tab.get_by_label("Reason").fill("the note speaks of the year before")
    tab.get_by_role("button", name="Decide").click()
    tab.get_by_text("No figure contradicts another.").wait_for()
    assert "in 2021" in (places.folder / "corrections.csv").read_text()
    tab.goto(f"{own.address}/release")
    tab.locator("#release:enabled").click(timeout=60_000)
    tab.locator("#outcome .good.sentence", has_text="waits").wait_for(timeout=120_000)
    tab.get_by_label("Comment on this figure").first.fill("compare with the yearbook")
    tab.get_by_label("Comment on this figure").first.press("Tab")
    tab.get_by_text("Ana: compare with the yearbook").or_(
        tab.get_by_text("compare with the yearbook")
    ).first.wait_for()
    tab.get_by_role("button", name="Reject").click()
    tab.get_by_role("alert").get_by_text("needs a name and a reason").wait_for()
    tab.get_by_label("Note").fill("not yet")
    tab.get_by_role("button", name="Reject").click()
    tab.get_by_role("cell", name="rejected").wait_for()
    tab.get_by_role("button", name="Overturn").click()
    tab.get_by_role("button", name="Approve all the same").click()
    tab.get_by_role("alert").get_by_text("say in a note what changed").wait_for()
    tab.get_by_label("Why it is right now").fill("seen again")
    tab.get_by_role("button", name="Approve all the same").click()
    tab.get_by_role("cell", name="approved").wait_for(timeout=60_000)
    assert (own.root / "published" / "steppe" / "latest.json").exists()


def test_a_key_does_as_much_work_among_many_candidates_as_among_few(
    shared: Server, open_tab: Callable[[str], Any]
) -> None:
    changes: dict[int, list[int]] = {}
    for count in (40, 400):
        text = "".join(f"In 2022 trade {n:03d} rose by {n % 90}.5%.\n\n" for n in range(count))
        found = [
            curated.figure(text, f"rose by {n % 90}.5%", {"indicator": "trade_turnover_growth"})
            for n in range(min(count, 90))
        ]
        found += [replace(found[0], span=(at, at + 2)) for at in range(5000, 5000 + 20 * count, 40)]
        curated.write(shared.root, f"many-{count}", text, found)
        tab = open_tab(shared.at(f"/sources/many-{count}"))
        tab.evaluate("""() => {
            window.changed = 0;
            new MutationObserver(records => { window.changed += records.length; })
                .observe(document.getElementById('text'),
                    {attributes: true, childList: true, subtree: true, characterData: true});
        }""")
        made = []
        for key in ("j", "Enter", "k", "x", "u"):
            tab.evaluate("window.changed = 0")
            tab.keyboard.press(key)
            made.append(tab.evaluate("window.changed"))
        changes[count] = made
    assert max(changes[40] + changes[400]) < 12
