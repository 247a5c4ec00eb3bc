"""The desk in Chromium: keys, hostile text, two browsers, and a server that is killed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import curated
from tests.support.depth import some
from tests.support.desks import (
    ProcessDesk,
    ThreadDesk,
    card,
    rows,
    settled,
)

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE = "</script><img src=x onerror=alert(1)><b>USD 5 billion</b>"


def test_keys_accept_reject_edit_undo_and_redo(
    shared: ThreadDesk, open_tab: Callable[[str], Any]
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
    settled(tab)
    assert card(tab) == ("to confirm", "nearly USD 15 billion")
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


def test_a_source_whose_document_is_elsewhere_says_so(
    shared: ThreadDesk, open_tab: Callable[[str], Any]
) -> None:
    places = curated.write(shared.root, "elsewhere")
    places.rendition.unlink()
    tab = open_tab(shared.at("/sources/elsewhere"))
    assert "is not in the folder of documents (such as elsewhere.txt)" in tab.inner_text("#text")


def test_a_link_opens_the_very_figure(shared: ThreadDesk, open_tab: Callable[[str], Any]) -> None:
    curated.write(shared.root, "link")
    start = curated.TEXT.index("fell by 9%")
    tab = open_tab(shared.at(f"/sources/link/figures:{start}-{start + 10}"))
    assert card(tab) == ("refused", "fell by 9%")
    tab.keyboard.press("k")
    item = curated.proposed()[1].id
    tab.wait_for_url(f"**/sources/link/{item}")


def test_hostile_text_stays_text(shared: ThreadDesk, open_tab: Callable[[str], Any]) -> None:
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


def test_a_number_of_a_table_is_not_broken_and_each_row_has_all_columns(
    shared: ThreadDesk, open_tab: Callable[[str], Any]
) -> None:
    """The two lines of a broken 36 072 would be two numbers."""
    head = "\t".join(["Wheat harvested in the whole of the country (1 000 t)", ""] * 4)
    values = "\t".join(["36 072 480", "1 234 567,8 p"] * 4)
    text = f"{head.rstrip()}\n{values}\n"
    curated.write(shared.root, "table", text=text, candidates=[])
    tab = open_tab(shared.at("/sources/table"))
    lines = tab.evaluate("""() => [...document.querySelectorAll('#text tr')].map((row) =>
        [...row.cells].map((cell) => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return new Set([...range.getClientRects()].map((each) => each.top)).size;
        }))""")
    assert [len(row) for row in lines] == [8, 8]
    assert set(lines[1]) == {1}


def test_words_that_are_selected_become_a_figure_at_their_place(
    shared: ThreadDesk, open_tab: Callable[[str], Any]
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


def test_a_killed_server_loses_nothing(
    killable: ProcessDesk, open_tab: Callable[[str], Any]
) -> None:
    places = curated.write(killable.root, "killed")
    tab = open_tab(killable.at("/sources/killed"))
    tab.keyboard.press("Enter")
    settled(tab)
    killable.kill()
    tab.keyboard.press("Enter")
    tab.get_by_role("alert").get_by_text("does not answer").wait_for()
    killable.start()
    again = open_tab(killable.at("/sources/killed"))
    assert len(rows(places)) == 1
    assert card(again) == ("to confirm", "nearly USD 15 billion")
    again.keyboard.press("z")
    again.locator("#done-words", has_text="0 of 3").wait_for()
    assert rows(places) == []


def test_the_second_browser_sees_who_is_there_and_can_change_nothing(
    shared: ThreadDesk, open_tab: Callable[[str], Any]
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


@pytest.mark.parametrize(("scheme", "width"), some([("light", 1440), ("dark", 1024)], 2))
def test_axe_finds_nothing_in_any_state_and_nothing_is_cut_off(
    shared: ThreadDesk, browser: Any, scheme: str, width: int
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    curated.write(shared.root, "axe")
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    tab = context.new_page()

    def faults() -> list[tuple[str, str]]:
        assert tab.evaluate("document.documentElement.scrollWidth") == width
        options = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
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
