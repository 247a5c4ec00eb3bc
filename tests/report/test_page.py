"""The page shows every row, links to places that exist, and words values for people."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

import pytest

from silkledger.gate import judge
from silkledger.release.candidate import Verdict
from silkledger.release.summary import summarise
from silkledger.report import page
from silkledger.report.entries import Change
from silkledger.report.facts import gather
from tests.support import example
from tests.support.pages import PageReader, rendered, seen


def test_every_figure_refusal_event_change_and_check_is_on_the_page() -> None:
    reader = PageReader(rendered(example.changes()))
    text = seen(reader)
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
    reader = PageReader(rendered())
    ids = set(reader.values("id"))
    flags = {flag for row in example.figures() + example.events() for flag in row["flags"]}
    rules = {rule for row in example.figures() + example.events() for rule in row["rules"]}
    assert {f"flag-{flag}" for flag in flags} | {f"rule-{rule}" for rule in rules} <= ids


def test_links_lead_to_an_id_of_the_page() -> None:
    reader = PageReader(rendered())
    ids = set(reader.values("id"))
    links = reader.values("href")
    beside = {"data:,", "../../index.html"}  # the icon, and the dataset's page
    assert all(link.startswith("#") or link in beside for link in links)
    assert {unquote(link[1:]) for link in links if link.startswith("#")} <= ids
    assert len(ids) == len(reader.values("id"))


@pytest.mark.parametrize(
    ("review", "refused", "published", "addresses"),
    [
        ("none", False, False, {"../../index.html"}),
        ("required", False, False, {"../../index.html"}),
        ("none", True, True, {"../../../index.html"}),
        ("none", True, False, set()),  # a refused candidate alone makes no page of the dataset
    ],
)
def test_the_page_links_to_the_page_of_the_dataset_if_there_is_one(
    review: str, refused: bool, published: bool, addresses: set[str]
) -> None:
    required = ("UZB",) if refused else ()
    dataset = example.renamed(example.DATASET, review=review, required_places=required)
    candidate = example.candidate(dataset)
    last = example.last(summarise(candidate).as_json()) if published else None
    plan = example.plan(candidate, last)
    verdict = judge(candidate, plan) if refused else Verdict()
    reader = PageReader(page.render_page(gather(candidate, plan, verdict)))
    assert {a["href"] for _, a in reader.tags if a.get("class") == "index"} == addresses
    assert f"Dataset {dataset.name}" in seen(reader)


def test_the_page_of_a_candidate_that_needs_approval_stays_true_once_it_is_approved() -> None:
    dataset = example.renamed(example.DATASET, review="required")
    candidate = example.candidate(dataset)
    report = gather(candidate, example.plan(candidate), Verdict())
    text = seen(PageReader(page.render_page(report)))
    assert "Releases of this dataset need a person's approval." in text
    assert "Whether it was approved, by whom and with which note is recorded on the" in text
    assert not re.search("waits|waiting|to be published|once a person", text)


def test_a_claim_without_a_compared_value_has_no_chart() -> None:
    compared = next(row for row in example.checks() if row["verdict"] == "contradicted")
    alone = {**compared, "found_lower": None, "found_upper": None}
    for check, charts in ((compared, 1), (alone, 0)):
        html = rendered(checks=[check], conflicts=[])
        (card,) = re.findall(r'<article class="comparison".*?</article>', html, flags=re.DOTALL)
        assert card.count('class="chart"') == charts


def test_sets_of_rules_are_numbered_and_listed() -> None:
    candidate = example.candidate()
    report = gather(candidate, example.plan(candidate), Verdict())
    numbered = page.readings(report.figures)
    assert list(numbered.values()) == list(range(1, len(numbered) + 1))
    assert set(numbered) == {tuple(row["rules"]) for row in example.figures()}
    reader = PageReader(page.render_page(report))
    assert {f"rules-{number}" for number in numbered.values()} <= set(reader.values("id"))


def test_an_empty_candidate_still_makes_a_page() -> None:
    nothing: dict[str, list[dict[str, Any]]] = {name: [] for name in example.tables()}
    text = seen(PageReader(rendered(**nothing)))
    assert "No rows were refused." in text
    assert "There are no figures." in text


@pytest.mark.parametrize(
    ("table", "column", "old", "shown"),
    [
        ("figures", "value", "70000000000", "70,000,000,000"),
        ("figures", "upper", "7e+10", "70,000,000,000"),
        ("figures", "as_reported", "70000000000", "70000000000"),
        ("figures", "significant_digits", "2", "2"),
        ("figures", "gone_column", "1234567", "1234567"),
        ("gone_table", None, None, ""),
    ],
)
def test_old_and_new_values_are_formatted_by_the_type_of_their_column(
    table: str, column: str | None, old: str | None, shown: str
) -> None:
    assert page.cell(Change(table, "value_changed", "k", column, old, None, None), "old") == shown
    assert page.cell(Change(table, "value_changed", "k", column, old, None, None), "new") == ""


def test_a_change_of_the_column_itself_is_not_formatted_as_a_number() -> None:
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
def test_the_number_or_the_given_part_is_highlighted(
    text: str, part: str | None, cut: tuple[str, str, str]
) -> None:
    assert page.marked(text, part) == cut
