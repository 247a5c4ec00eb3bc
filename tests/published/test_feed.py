"""The feed of a dataset: Atom, with an entry for everything that happened to a release."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from silkledger.published import feed
from silkledger.published.states import Status, Withdrawal
from tests.support import example

ATOM = "{http://www.w3.org/2005/Atom}"


def _at(day: int) -> str:
    return f"2026-01-{day:02}T03:04:05Z"


def _releases(reason: str = "misread") -> dict[str, Status]:
    """1.0.0 with withdrawn figures, 1.1.0 withdrawn as a whole and repaired, 1.2.0 current."""
    figures = Withdrawal("A. Person", "misread", _at(3), ("a01", "a02"))
    whole = Withdrawal("A. Person", reason, _at(4), (), "1.2.0")
    return {
        "1.0.0": Status("1.0.0", "superseded", "1", _at(1), "1.1.0", (figures,)),
        "1.1.0": Status("1.1.0", "withdrawn", "2", _at(2), None, (whole,)),
        "1.2.0": Status("1.2.0", "ok", "3", _at(5)),
    }


def _read(entries: dict[str, Status], title: str = "Steppe trade") -> ET.Element:
    return ET.fromstring(feed.build("steppe-trade", title, ("A. Reviewer",), entries))


def _entries(entries: dict[str, Status]) -> list[ET.Element]:
    return _read(entries).findall(f"{ATOM}entry")


def _ids(entries: dict[str, Status]) -> set[str | None]:
    return {entry.findtext(f"{ATOM}id") for entry in _entries(entries)}


def test_it_lists_new_superseded_and_withdrawn_releases_newest_first() -> None:
    entries = _entries(_releases())
    assert [
        (
            entry.findtext(f"{ATOM}title"),
            entry.findtext(f"{ATOM}updated"),
            entry.find(f"{ATOM}link").attrib["href"],  # type: ignore[union-attr]
        )
        for entry in entries
    ] == [
        ("steppe-trade 1.2.0 was published", _at(5), "1.2.0/report/index.html"),
        ("steppe-trade 1.1.0 was withdrawn", _at(4), "1.1.0.WITHDRAWN.md"),
        ("figures of steppe-trade 1.0.0 were withdrawn", _at(3), "1.0.0.WITHDRAWN.md"),
        ("steppe-trade 1.0.0 was superseded by 1.1.0", _at(2), "1.1.0/CHANGES.md"),
        ("steppe-trade 1.1.0 was published", _at(2), "1.1.0/report/index.html"),
        ("steppe-trade 1.0.0 was published", _at(1), "1.0.0/report/index.html"),
    ]
    assert entries[1].findtext(f"{ATOM}summary") == "misread (A. Person). Repaired by 1.2.0."
    assert entries[2].findtext(f"{ATOM}summary") == "misread (A. Person). Figures: a01, a02."


def test_it_is_atom() -> None:
    found = _read(_releases())
    for needed in ("id", "title", "updated", "author"):  # RFC 4287, 4.1.1
        assert len(found.findall(f"{ATOM}{needed}")) == 1
    assert found.findtext(f"{ATOM}updated") == _at(5)
    entries = found.findall(f"{ATOM}entry")
    assert len(_ids(_releases())) == len(entries) == 6
    for entry in (found, *entries):
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", entry.findtext(f"{ATOM}id") or "")
        assert dt.datetime.fromisoformat(entry.findtext(f"{ATOM}updated") or "").tzinfo
    for entry in entries:
        for needed in ("title", "link", "summary"):
            assert len(entry.findall(f"{ATOM}{needed}")) == 1


def test_an_entry_keeps_its_id_when_others_are_added() -> None:
    later = _releases()
    fewer: dict[str, Any] = {"1.0.0": replace(later["1.0.0"], superseded_by=None, withdrawals=())}
    assert (
        _ids(fewer)
        < _ids({**fewer, "1.1.0": replace(later["1.1.0"], withdrawals=())})
        < _ids(later)
    )
    again = Withdrawal("A. Person", "misread", _at(3), ("a03",))
    more = {
        **later,
        "1.0.0": replace(later["1.0.0"], withdrawals=(*later["1.0.0"].withdrawals, again)),
    }
    assert len(_ids(more) - _ids(later)) == 1
    assert _ids(later) < _ids(more)


@pytest.mark.parametrize(
    "text", [example.HOSTILE, "bell \x07, lone \ufffe & <tag>", "二〇二二 \U0001f41f"]
)
def test_whatever_a_person_writes_stays_text(text: str) -> None:
    kept = re.sub("[\x07\ufffe]", "\ufffd", text)
    entry = _entries(_releases(text))[1]
    assert entry.findtext(f"{ATOM}summary") == f"{kept} (A. Person). Repaired by 1.2.0."
    assert _read(_releases(), text).findtext(f"{ATOM}title") == kept


def test_without_releases_it_is_empty_and_still_atom() -> None:
    found = ET.fromstring(feed.build("steppe-trade", "Steppe trade", (), {}))
    assert not found.findall(f"{ATOM}entry")
    assert found.findtext(f"{ATOM}author/{ATOM}name") == "steppe-trade"
