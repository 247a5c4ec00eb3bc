"""The page: complete without a network, escaped, within its size, the same twice."""

from __future__ import annotations

import base64
import hashlib
import random
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from silkledger import html
from silkledger.gate import judge
from silkledger.release.candidate import Verdict
from silkledger.release.summary import summarise
from silkledger.report import page, render
from silkledger.report.facts import gather
from silkledger.report.model import Change
from tests.support import example

TAGS = {
    "html", "head", "meta", "title", "link", "style", "body", "a", "svg", "defs", "marker", "path", "header", "p",
    "h1", "h2", "h3", "span", "div", "ul", "ol", "li", "b", "em", "strong", "small", "details", "summary", "table",
    "caption", "thead", "tbody", "tr", "th", "td", "code", "nav", "form", "label", "input", "select", "option",
    "output", "button", "main", "section", "article", "q", "mark", "dl", "dt", "dd", "pre", "figure", "figcaption",
    "line", "circle", "text", "rect", "time", "i", "script",
}  # fmt: skip


class Reader(HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._open = ""
        self.scripts: list[str] = []
        self.described: list[str] = []  # the block of JSON-LD, which runs and loads nothing
        self.styles: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = dict(attrs).get("type") or tag if tag == "script" else tag

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        kept = {
            "script": self.scripts,
            "application/ld+json": self.described,
            "style": self.styles,
        }.get(self._open, self.text)
        kept.append(data)

    def values(self, name: str) -> list[str]:
        return [
            value or ""
            for _, attributes in self.tags
            for key, value in attributes.items()
            if key == name
        ]


def _page(changes: list[dict[str, Any]] | None = None, **rows: list[dict[str, Any]]) -> str:
    candidate = example.candidate(**rows)
    last = None if changes is None else example.last(summarise(candidate).as_json())
    return page.render(gather(candidate, example.plan(candidate, last, changes), Verdict()))


def _seen(reader: Reader) -> str:
    return " ".join("".join(reader.text).split())


def test_every_figure_refusal_event_change_and_check_is_on_the_page() -> None:
    reader = Reader(_page(example.changes()))
    text = _seen(reader)
    ids = reader.values("id")
    assert {row["figure_id"] for row in example.figures()} <= set(ids)
    assert {row["event_id"] for row in example.events()} <= set(ids)
    for row in example.figures():
        assert " ".join(row["as_reported"].split()) in text
    for row in example.quarantine():
        for part in (row["reason"], row["fix"], f"{row['file']}:{row['line']}", row["rule"]):
            assert part in text
    for row in example.checks() + example.conflicts():
        assert row["why"] in text
    assert "no reason given" in text
    assert "more than 70\u00a0billion\u00a0USD".replace("\u00a0", " ") in text
    assert "x > 70,000,000,000" in text


def test_every_flag_and_rule_in_use_has_its_entry_in_the_dictionary() -> None:
    reader = Reader(_page())
    ids = set(reader.values("id"))
    flags = {flag for row in example.figures() + example.events() for flag in row["flags"]}
    rules = {rule for row in example.figures() + example.events() for rule in row["rules"]}
    assert {f"flag-{flag}" for flag in flags} | {f"rule-{rule}" for rule in rules} <= ids


def test_links_stay_on_the_page_and_meet_an_id() -> None:
    reader = Reader(_page())
    ids = set(reader.values("id"))
    links = reader.values("href")
    beside = {"data:,", "../../index.html"}  # the icon, and the dataset's page
    assert all(link.startswith("#") or link in beside for link in links)
    assert {unquote(link[1:]) for link in links if link.startswith("#")} <= ids
    assert len(ids) == len(reader.values("id"))


@pytest.mark.parametrize(
    ("review", "places", "address"),
    [
        ("none", (), "../../index.html"),
        ("required", (), "../../index.html"),
        ("none", ("UZB",), "../../../index.html"),
    ],
)
def test_the_page_links_to_the_page_of_the_dataset(
    review: str, places: tuple[str, ...], address: str
) -> None:
    dataset = example.renamed(example.DATASET, review=review, required_places=places)
    candidate = example.candidate(dataset)
    plan = example.plan(candidate)
    verdict = judge(candidate, plan) if places else Verdict()
    reader = Reader(page.render(gather(candidate, plan, verdict)))
    assert {a["href"] for _, a in reader.tags if a.get("class") == "index"} == {address}


def test_the_page_of_a_candidate_that_needs_approval_stays_true_once_it_is_approved() -> None:
    dataset = example.renamed(example.DATASET, review="required")
    candidate = example.candidate(dataset)
    report = gather(candidate, example.plan(candidate), Verdict())
    text = _seen(Reader(page.render(report)))
    assert "Releases of this dataset need a person's approval." in text
    assert "Whether it was approved, by whom and with which note is recorded on the" in text
    assert not re.search("waits|waiting|to be published|once a person", text)


def test_nothing_is_loaded_from_anywhere() -> None:
    html = _page(example.changes())
    reader = Reader(html)
    assert reader.values("src") == []
    (described,) = reader.described
    assert not re.search(r"url\((?!#)|@import|https?://", html.replace(described, ""))
    assert not re.search(
        r"\b(fetch|XMLHttpRequest|import|eval|innerHTML)\b", "".join(reader.scripts)
    )


def test_the_policy_names_exactly_the_style_and_script_of_the_page() -> None:
    reader = Reader(_page())
    (policy,) = [attrs["content"] or "" for tag, attrs in reader.tags if attrs.get("http-equiv")]
    for name, parts in (("style-src", reader.styles), ("script-src", reader.scripts)):
        digest = base64.b64encode(hashlib.sha256("".join(parts).encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert reader.values("style") == []
    assert [name for _, attrs in reader.tags for name in attrs if name.startswith("on")] == []


def test_hostile_text_stays_text_wherever_it_stands() -> None:
    hostile = example.HOSTILE
    figure = {**example.figures()[0], "figure_id": hostile, "as_reported": hostile}
    figure |= dict.fromkeys(
        ("period_as_reported", "unit_as_reported", "measured_by", "edition", "basis", "coverage", "share_of",
         "reporter", "geography", "counterpart", "indicator", "period", "locator", "said_by", "row_id", "unit"), hostile
    )  # fmt: skip
    figure |= {"rules": [hostile], "flags": [hostile], "char_start": None, "since_release": "1.0.0"}
    event = {
        **example.events()[0],
        "title": hostile,
        "place": hostile,
        "event_id": hostile + "e",
        "participants": [hostile],
    }
    reason = (hostile, hostile, hostile, hostile, hostile)
    check = {
        **example.checks()[1],
        "statement": hostile,
        "why": hostile + ".",
        "figure_ids": [hostile],
    }
    check["reference"] = ['{"source": "<script>alert(5)</script>"}']
    change = {
        "table": "figures",
        "change": "value_changed",
        "key": hostile,
        "column": hostile,
        "old": hostile,
        "new": hostile,
    }
    source = {"source_id": hostile, "title": hostile, "url": hostile, "published_at": hostile, "published_on": None,
              "author": hostile, "publisher": hostile, "locale": hostile}  # fmt: skip
    html = _page(
        [change], figures=[figure], events=[event], quarantine=example.refusal(3, hostile, reason), checks=[check],
        conflicts=[], sources=[{**source, "published_on": example.figures()[0]["stated_on"]}],
    )  # fmt: skip
    reader = Reader(html)
    assert {tag for tag, _ in reader.tags} <= TAGS
    kinds = [attrs.get("type") for tag, attrs in reader.tags if tag == "script"]
    assert kinds == ["application/ld+json", None]
    assert "img" not in {tag for tag, _ in reader.tags}
    assert [name for _, attrs in reader.tags for name in attrs if name.startswith("on")] == []
    assert "".join(reader.text).count(hostile) > 20


def test_the_same_candidate_gives_the_same_bytes_and_no_trace_of_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    candidate = example.candidate()
    plan, verdict = example.plan(candidate), Verdict()
    first = render(candidate, plan, verdict)
    monkeypatch.setenv("TZ", "Asia/Almaty")
    assert render(candidate, plan, verdict) == first
    assert list(first) == ["report/index.html", "report/checks.json", "report/checks.schema.json"]
    for content in first.values():
        assert str(Path(__file__).parents[2]).encode() not in content
        assert str(html.TEMPLATES.parent).encode() not in content


def test_rules_that_go_together_are_numbered_and_listed() -> None:
    candidate = example.candidate()
    report = gather(candidate, example.plan(candidate), Verdict())
    numbered = page.readings(report.figures)
    assert list(numbered.values()) == list(range(1, len(numbered) + 1))
    assert set(numbered) == {tuple(row["rules"]) for row in example.figures()}
    reader = Reader(page.render(report))
    assert {f"rules-{number}" for number in numbered.values()} <= set(reader.values("id"))


def test_a_small_candidate_makes_a_small_page() -> None:
    assert len(_page(example.changes()).encode()) < 200_000


def test_five_thousand_figures_stay_under_three_megabytes() -> None:
    random_ids = random.Random(1)
    base = example.figures()
    rules = [
        *(
            "number.digits",
            "scale.word",
            "currency.code",
            "period.year",
            "place.alias",
            "place.group",
        ),
        *("place.name", "statistic.default", "status.default", "unit.printed"),
    ]
    figures = [
        {**base[i % len(base)], "figure_id": f"{random_ids.getrandbits(80):020x}", "line": i + 2,
         "rules": [f"bound.{base[i % len(base)]['bound']}", *rules]}
        for i in range(5000)
    ]  # fmt: skip
    check, words = example.checks()[1], ("consistent", "consistent_loose", "cannot_be_checked")
    checks = [
        {
            **check,
            "check_id": f"{i}-{k}",
            "figure_ids": [f["figure_id"]],
            "role": role,
            "verdict": words[i % 3],
        }
        for i, f in enumerate(figures)
        for k, role in enumerate(("summary", "candidate", "candidate"))
    ]
    html = _page(figures=figures, checks=checks)
    assert len(html.encode()) < 3_000_000
    assert html.count("<tr id=") == 5000
    assert html.count('<i class="v cannot_be_checked">') >= 5000 // 3


def test_more_figures_than_fit_are_counted_sampled_and_said() -> None:
    base = example.figures()
    figures = [{**base[i % len(base)], "figure_id": f"f{i}", "line": i + 2} for i in range(5001)]
    html = _page(figures=figures)
    assert html.count("<tr id=") == 1000
    assert "5,001 figures are too many for one page. 1,000 are listed" in _seen(Reader(html))


def test_an_empty_candidate_still_makes_a_page() -> None:
    nothing: dict[str, list[dict[str, Any]]] = {name: [] for name in example.tables()}
    text = _seen(Reader(_page(**nothing)))
    assert "No rows were refused." in text
    assert "There are no figures." in text


@pytest.mark.parametrize(
    ("table", "column", "old", "said"),
    [
        ("figures", "value", "70000000000", "70,000,000,000"),
        ("figures", "upper", "7e+10", "70,000,000,000"),
        ("figures", "as_reported", "70000000000", "70000000000"),
        ("figures", "significant_digits", "2", "2"),
        ("figures", "gone_column", "1234567", "1234567"),
        ("gone_table", None, None, ""),
    ],
)
def test_old_and_new_values_are_shown_by_the_type_of_their_column(
    table: str, column: str | None, old: str | None, said: str
) -> None:
    assert page.cell(Change(table, "value_changed", "k", column, old, None, None), "old") == said
    assert page.cell(Change(table, "value_changed", "k", column, old, None, None), "new") == ""


def test_what_changed_of_a_column_of_numbers_is_no_number() -> None:
    change = Change(
        "figures",
        "column_changed",
        None,
        "value",
        "description: as printed",
        "description: as read",
        None,
    )
    assert (page.cell(change, "old"), page.cell(change, "new")) == (
        "description: as printed",
        "description: as read",
    )


@pytest.mark.parametrize(
    ("text", "part", "cut"),
    [
        ("exceeded USD 70 billion", None, ("exceeded USD ", "70", " billion")),
        ("1,234.5 mn mcm", "mcm", ("1,234.5 mn ", "mcm", "")),
        ("12 billion", "12 billion", ("", "12", " billion")),
        ("12 billion", "thirteen", ("", "12", " billion")),
        ("one million", None, ("one million", "", "")),
        ("nearly 9%", None, ("nearly ", "9", "%")),
        ("", None, ("", "", "")),
    ],
)
def test_what_is_highlighted(text: str, part: str | None, cut: tuple[str, str, str]) -> None:
    assert page.marked(text, part) == cut
