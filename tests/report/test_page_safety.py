"""The page runs and loads nothing but its own script, and text can't become markup."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from silkledger import html
from silkledger.release.candidate import Verdict
from silkledger.report import render
from tests.support import example
from tests.support.pages import PageReader, rendered

TAGS = {
    *("a", "article", "b", "body", "button", "caption", "circle", "code", "dd", "defs", "details"),
    *("div", "dl", "dt", "em", "figcaption", "figure", "form", "h1", "h2", "h3", "head", "header"),
    *("html", "i", "input", "label", "li", "line", "link", "main", "mark", "marker", "meta", "nav"),
    *("ol", "option", "output", "p", "path", "pre", "q", "rect", "script", "section", "select"),
    *("small", "span", "strong", "style", "summary", "svg", "table", "tbody", "td", "text", "th"),
    *("thead", "time", "title", "tr", "ul"),
}


def test_nothing_is_loaded_from_anywhere() -> None:
    markup = rendered(example.changes())
    reader = PageReader(markup)
    assert reader.values("src") == []
    (described,) = reader.described
    assert not re.search(r"url\((?!#)|@import|https?://", markup.replace(described, ""))
    assert not re.search(
        r"\b(fetch|XMLHttpRequest|import|eval|innerHTML)\b", "".join(reader.scripts)
    )


def test_the_policy_names_exactly_the_style_and_script_of_the_page() -> None:
    reader = PageReader(rendered())
    (policy,) = [attrs["content"] or "" for tag, attrs in reader.tags if attrs.get("http-equiv")]
    for name, parts in (("style-src", reader.styles), ("script-src", reader.scripts)):
        digest = base64.b64encode(hashlib.sha256("".join(parts).encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert reader.values("style") == []
    assert [name for _, attrs in reader.tags for name in attrs if name.startswith("on")] == []


def test_hostile_text_stays_text_in_every_field() -> None:
    hostile = example.HOSTILE
    fields = (
        *("figure_id", "as_reported", "period_as_reported", "unit_as_reported", "measured_by"),
        *("edition", "basis", "coverage", "share_of", "reporter", "geography", "counterpart"),
        *("indicator", "period", "locator", "said_by", "row_id", "unit"),
    )
    figure = {**example.figures()[0], **dict.fromkeys(fields, hostile)}
    figure |= {"rules": [hostile], "flags": [hostile], "char_start": None, "since_release": "1.0.0"}
    event = {**example.events()[0], **dict.fromkeys(("title", "place"), hostile)}
    event |= {"event_id": hostile + "e", "participants": [hostile]}
    reason = (hostile, hostile, hostile, hostile, hostile)
    check = {**example.checks()[1], "statement": hostile, "why": hostile + "."}
    check |= {
        "figure_ids": [hostile],
        "official_ids": [hostile],
    }
    value = {**example.official_values()[0], "official_id": hostile, "source": hostile}
    value |= {"as_reported": hostile, "unit_as_reported": hostile, "licence": hostile}
    change = dict.fromkeys(("key", "column", "old", "new"), hostile)
    change |= {"table": "figures", "change": "value_changed"}
    columns = ("source_id", "title", "url", "published_at", "author", "publisher", "locale")
    source = dict.fromkeys(columns, hostile)
    markup = rendered(
        [change],
        figures=[figure],
        events=[event],
        quarantine=example.refusal(3, hostile, reason),
        checks=[check],
        conflicts=[],
        official_values=[value],
        sources=[{**source, "published_on": example.figures()[0]["stated_on"]}],
    )
    reader = PageReader(markup)
    assert {tag for tag, _ in reader.tags} <= TAGS
    kinds = [attrs.get("type") for tag, attrs in reader.tags if tag == "script"]
    assert kinds == ["application/ld+json", None]
    assert "img" not in {tag for tag, _ in reader.tags}
    assert [name for _, attrs in reader.tags for name in attrs if name.startswith("on")] == []
    assert "".join(reader.text).count(hostile) > 20


def test_the_bytes_depend_on_the_candidate_alone_and_not_on_this_machine(
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
