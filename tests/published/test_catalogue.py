"""The dataset's own page and feed: everything that a reader must know of its releases, the same
whenever it is written.
"""

from __future__ import annotations

import datetime as dt
import json
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from silkledger.diff import versions
from silkledger.published import crash_repair, history, releases
from silkledger.published.withdraw import withdraw
from silkledger.publishing import approval
from silkledger.release.candidate import ReleaseCandidate, Verdict
from silkledger.store import layout
from tests.support import example
from tests.support import releases as made

START = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
ATOM = "{http://www.w3.org/2005/Atom}"


class Links(HTMLParser):
    """Every link of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.text = ""
        self.feed(html)
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def wait(published: Path, candidate: ReleaseCandidate, days: int) -> str:
    plan = versions.plan(candidate, releases.last(published, made.DATASET))
    moment = START + dt.timedelta(days=days)
    return approval.wait(
        candidate, plan, Verdict(), made.PAGES, published, clock=lambda: moment
    ).folder.name


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1.0.0 with withdrawn figures, 1.1.0 withdrawn as a whole, 1.2.0 approved and current, a
    candidate that waits.
    """
    published = tmp_path_factory.mktemp("published")
    made.publish_two(published)
    withdraw(
        published,
        made.DATASET,
        "1.0.0",
        by="A. Person",
        reason="misread",
        figures=["a01", "a02"],
        clock=lambda: START,
    )
    withdraw(
        published,
        made.DATASET,
        "1.1.0",
        by="A. Person",
        reason=example.HOSTILE,
        clock=lambda: START,
    )
    run = wait(published, made.shortened(2), 1)
    approval.approve(
        published, run, by="B. Editor", note="Seen.", clock=lambda: START + dt.timedelta(days=2)
    )
    wait(published, made.shortened(3), 3)
    return published / made.DATASET


@pytest.fixture(scope="module")
def index(folder: Path) -> Links:
    return Links((folder / layout.INDEX).read_text(encoding="utf-8"))


def test_the_page_shows_the_status_of_every_release(index: Links) -> None:
    for words in (
        "The current release is 1.2.0.",
        "Approved by B. Editor on 2026-01-04 03:04 UTC: Seen.",
        "approved by B. Editor, 2026-01-04 03:04 UTC: Seen.",
        "2 figures withdrawn: misread",
        "a01, a02",
        "supersededby 1.1.0",
        "1.3.0 is waiting for approval. Since 2026-01-05 03:04 UTC:",
        "16 figures",
        example.HOSTILE,
    ):
        assert " ".join(words.split()) in index.text
    assert index.text.count("withdrawn") >= 2


def test_every_link_leads_somewhere_and_nowhere_outside(folder: Path, index: Links) -> None:
    feed = ET.fromstring((folder / layout.FEED).read_bytes())
    links = [*index.addresses, *(link.attrib["href"] for link in feed.iter(f"{ATOM}link"))]
    assert len(links) > 60
    for link in links:
        if link.startswith("#"):
            continue
        assert link == "data:," or (folder / unquote(link)).is_file(), link
    named = {link for link in links if "/" in link}
    for version in ("1.0.0", "1.1.0", "1.2.0"):
        assert {f"{version}/{name}" for name in made.FILES} <= named


def test_the_page_depends_only_on_status_json_and_the_releases(folder: Path) -> None:
    before = {name: (folder / name).read_bytes() for name in (layout.INDEX, layout.FEED)}
    for name in before:
        (folder / name).unlink()
    crash_repair.repair_dataset(folder.parent, folder.name)
    assert {name: (folder / name).read_bytes() for name in before} == before


def test_hostile_text_stays_text(folder: Path) -> None:
    html = (folder / layout.INDEX).read_text(encoding="utf-8")
    assert "<script>alert" not in html
    assert "<img" not in html
    assert (
        "script-src" not in html.split('content="')[1].split('"')[0]
    )  # the page has no script, so none may run


def test_a_candidate_alone_has_a_page_too(tmp_path: Path) -> None:
    run = wait(tmp_path, made.candidate(), 0)
    links = Links((tmp_path / made.DATASET / layout.INDEX).read_text(encoding="utf-8"))
    assert "No release has been published yet." in links.text
    assert f"runs/{run}/report/index.html" in links.addresses
    assert example.DATASET.title in links.text
    assert not ET.fromstring((tmp_path / made.DATASET / layout.FEED).read_bytes()).findall(
        f"{ATOM}entry"
    )


def test_a_decision_without_a_release_is_on_the_page(tmp_path: Path) -> None:
    run = wait(tmp_path, made.candidate(), 0)
    approval.reject(tmp_path, run, by="B. Editor", note="Lost its edition.", clock=lambda: START)
    text = Links((tmp_path / made.DATASET / layout.INDEX).read_text(encoding="utf-8")).text
    assert "rejected 1.0.0B. EditorLost its edition." in text
    assert "is waiting for approval" not in text


def test_a_damaged_release_is_reported_and_does_not_block_the_others(tmp_path: Path) -> None:
    made.publish_two(tmp_path)
    (tmp_path / made.DATASET / "1.0.0" / "manifest.json").write_text("{")
    made.publish_next(tmp_path, made.shortened(2))
    text = Links((tmp_path / made.DATASET / layout.INDEX).read_text(encoding="utf-8")).text
    assert "The release is damaged: its manifest can’t be read." in text
    assert "The current release is 1.2.0." in text


def test_releases_json_names_the_current_one(folder: Path) -> None:
    listing = json.loads((folder / "releases.json").read_bytes())
    assert listing["latest"] == "1.2.0"
    assert [(row["version"], row["state"]) for row in listing["releases"]] == [
        ("1.2.0", "ok"),
        ("1.1.0", "withdrawn"),
        ("1.0.0", "superseded"),
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 bytes"), (999, "999 bytes"), (34_400, "34 kB"), (5_240_000, "5.2 MB"), (12e9, "12 GB")],
)
def test_sizes(number: int, words: str) -> None:
    assert history.size(int(number)) == words
