"""Work at the desk in Chromium: from a pasted text to a release, documents and conflicts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq

from silkledger.curation.accept import accept
from silkledger.curation.candidate_decisions import PROGRAM, read
from silkledger.curation.places import sha256
from silkledger.ingest.folder.seen_rows import unreviewed
from tests.support import curated
from tests.support.desks import (
    ThreadDesk,
    rows,
    settled,
)

if TYPE_CHECKING:
    from collections.abc import Callable


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
    own: ThreadDesk, open_tab: Callable[[str], Any]
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
    tab.wait_for_url("**/1.0.0/report/**")
    assert "steppe" in tab.title().lower()
    assert tab.evaluate("self.origin") == "null"  # a report can do nothing at the desk


def test_what_was_decided_holds_after_the_document_has_changed(
    shared: ThreadDesk, open_tab: Callable[[str], Any]
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


def test_a_row_that_a_program_has_accepted_is_confirmed_by_a_person(
    shared: ThreadDesk, open_tab: Callable[[str], Any]
) -> None:
    places = curated.write(shared.root, "unseen")
    accept(places, by=PROGRAM)
    assert len(unreviewed(read(places.folder))) == 2
    tab = open_tab(shared.at("/sources/unseen"))
    tab.locator("#text mark.accepted").first.click()
    tab.get_by_role("button", name="Confirm").wait_for()
    assert "No person has seen this row yet" in tab.inner_text("#card")
    tab.keyboard.press("Enter")
    settled(tab)
    assert len(unreviewed(read(places.folder))) == 1
    tab.locator("#text mark.accepted").first.click()
    tab.get_by_role("button", name="Next").wait_for()
    assert len(rows(places)) == 2


def test_a_conflict_is_decided_and_a_candidate_waits_for_a_name_and_a_note(
    own: ThreadDesk, open_tab: Callable[[str], Any]
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
    shared: ThreadDesk, open_tab: Callable[[str], Any]
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
