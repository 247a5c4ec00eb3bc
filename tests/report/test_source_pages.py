"""Pages of single sources: every figure is on one of them, and omissions are stated."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.release.candidate import Verdict
from silkledger.report import limits, render, source_pages
from tests.support import example
from tests.support.depth import deep
from tests.support.pages import PageReader

NAMES = ("a-bulletin", "Bulletin", "bulletin", "ids", "年报 ../\\x")


def _pages(counts: dict[str, int], **cells: Any) -> dict[str, str]:
    base = [{**row, **cells} for row in example.figures()]
    figures = [
        {**base[i % len(base)], "figure_id": f"{number}-{i}", "line": i + 2, "said_by": source}
        for number, (source, count) in enumerate(counts.items())
        for i in range(count)
    ]
    sources = [
        {
            "source_id": name,
            "title": f"Title of {name}",
            "published_at": "2023-05-03",
            "published_on": dt.date(2023, 5, 3),
        }
        for name in sorted(counts)
    ]
    candidate = example.candidate(figures=figures, sources=sources, checks=[], conflicts=[])
    files = render(candidate, example.plan(candidate), Verdict())
    return {name: content.decode() for name, content in files.items()}


def _listed(pages: dict[str, str]) -> dict[str, list[str]]:
    """The ids of the figures that stand on each page or in the scripts beside it, read from their
    own text.
    """
    by_source: dict[str, list[str]] = {}
    for name, text in pages.items():
        if not name.startswith("report/sources/") or name.endswith("ids.js"):
            continue
        source = re.sub(r"(\.\d+)?\.(html|js)$", "", name)
        called = re.fullmatch(r"silkledger\.add\((.*)\)\n", text)
        assert bool(called) is name.endswith(".js")
        rows = json.loads(called[1]) if called else text
        by_source.setdefault(source, []).extend(re.findall(r'<tr id="([^"]+)">', rows))
    return by_source


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return _pages({"a-bulletin": 4500, "Bulletin": 300, "bulletin": 200, "ids": 1, NAMES[4]: 1})


def test_every_figure_is_on_the_page_of_its_source(pages: dict[str, str]) -> None:
    ids = _listed(pages)
    assert sorted(len(listed) for listed in ids.values()) == [1, 1, 200, 300, 4500]
    assert (
        len(ids["report/sources/a-bulletin"]) == len(set(ids["report/sources/a-bulletin"])) == 4500
    )
    assert [name for name in sorted(pages) if "a-bulletin" in name] == [
        "report/sources/a-bulletin.2.js",
        "report/sources/a-bulletin.3.js",
        "report/sources/a-bulletin.html",
    ]


def test_names_of_files_are_safe_and_distinct_on_any_disk(pages: dict[str, str]) -> None:
    names = [name.removeprefix("report/") for name in pages]
    assert len({name.lower() for name in names}) == len(names)
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?", name) for name in names)


def test_the_first_page_links_to_all_of_them(pages: dict[str, str]) -> None:
    reader = PageReader(pages["report/index.html"])
    links = {link for link in reader.values("href") if link.startswith("sources/")}
    assert links == {
        name.removeprefix("report/")
        for name in pages
        if name.endswith(".html") and "/sources/" in name
    }
    assert "Title of 年报" in "".join(reader.text)
    listed = json.loads(pages["report/checks.json"])["source_pages"]
    assert {entry["source_id"]: (entry["figures"], entry["listed"]) for entry in listed} == {
        "a-bulletin": (4500, 4500),
        "Bulletin": (300, 300),
        "bulletin": (200, 200),
        "ids": (1, 1),
        NAMES[4]: (1, 1),
    }


def test_links_to_a_figure_find_its_page(pages: dict[str, str]) -> None:
    called = re.fullmatch(r"silkledger\.where\((.*)\)\n", pages["report/sources/ids.js"])
    assert called
    where = json.loads(called[1])
    assert {name.removesuffix(".html"): sorted(ids) for name, ids in where.items()} == {
        source.removeprefix("report/sources/"): sorted(ids)
        for source, ids in _listed(pages).items()
    }


def test_every_rule_and_flag_is_explained_on_the_page_itself(pages: dict[str, str]) -> None:
    reader = PageReader(pages["report/sources/a-bulletin.html"])
    ids = set(reader.values("id"))
    scripts = "".join(text for name, text in pages.items() if "a-bulletin" in name)
    assert {f"rules-{number}" for number in re.findall(r"rules (\d+)<p>", scripts)} <= ids
    assert {f"flag-{flag}" for row in example.figures() for flag in row["flags"]} <= ids
    assert {f"rule-{rule}" for row in example.figures() for rule in row["rules"]} <= ids


def test_only_these_pages_may_load_scripts_and_only_files_beside_them(
    pages: dict[str, str],
) -> None:
    (policy,) = re.findall(
        r'Content-Security-Policy" content="([^"]+)"', pages["report/sources/a-bulletin.html"]
    )
    assert "default-src &#39;none&#39;" in policy
    assert re.search(r"script-src &#39;sha256-[^ ]+&#39; &#39;self&#39; file:;", policy)
    small = example.candidate()
    (page,) = re.findall(
        r'Content-Security-Policy" content="([^"]+)"',
        render(small, example.plan(small), Verdict())["report/index.html"].decode(),
    )
    assert "file:" not in page


def test_hostile_text_stays_text_in_the_scripts_too() -> None:
    pages = _pages({"a": 5001}, as_reported=example.HOSTILE, measured_by=example.HOSTILE)
    for name, text in pages.items():
        if name.endswith((".html", ".js")):
            assert "<script>alert" not in text
            assert "<img" not in text


def test_the_pages_are_small_and_the_same_twice(pages: dict[str, str]) -> None:
    again = _pages({"a-bulletin": 4500, "Bulletin": 300, "bulletin": 200, "ids": 1, NAMES[4]: 1})
    assert again == pages
    assert (
        max(len(text.encode()) for name, text in pages.items() if "/sources/" in name) < 1_300_000
    )


def test_there_are_no_source_pages_if_one_page_holds_every_figure() -> None:
    assert set(_pages({"a": 5000})) == {
        "report/index.html",
        "report/checks.json",
        "report/checks.schema.json",
    }


def test_figures_beyond_the_limit_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FIGURES_OF_SOURCES", 3000)
    monkeypatch.setattr(limits, "SAMPLE_OF_SOURCES", 3000)
    monkeypatch.setattr(limits, "SOURCES", 2)
    pages = _pages({"a": 4500, "b": 500, "c": 100})
    assert {name: len(ids) for name, ids in _listed(pages).items()} == {
        "report/sources/a": 2500,
        "report/sources/b": 500,
    }
    assert "4,500 figures, 2,500 listed" in "".join(PageReader(pages["report/index.html"]).text)
    assert "the first 2 sources" in pages["report/index.html"]
    assert "2,500 of 4,500 figures are listed" in pages["report/sources/a.html"]


@settings(derandomize=True, max_examples=deep(16, 100))
@given(st.lists(st.integers(0, 50), max_size=12), st.integers(0, 300))
def test_shares_are_even_and_leave_nothing_unused(counts: list[int], most: int) -> None:
    shares = source_pages._shares(counts, most)
    assert all(0 <= share <= count for share, count in zip(shares, counts, strict=True))
    assert sum(shares) == min(sum(counts), most)
    cut = [share for share, count in zip(shares, counts, strict=True) if share < count]
    assert not cut or max(shares) - min(cut) <= 1
