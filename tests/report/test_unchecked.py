"""Figures without an official value: by what is missing, none of them among the comparisons."""

from __future__ import annotations

from typing import Any

import pytest

from silkledger.report import comparisons, limits, unchecked
from tests.support import example
from tests.support.pages import PageReader, rendered, seen


def _check(figure_id: str, why: str, verdict: str = "cannot_be_checked") -> dict[str, Any]:
    official = {"kind": "official_statistic", "role": "summary", "official_ids": []}
    about = {"check_id": f"o-{figure_id}", "figure_ids": [figure_id], "verdict": verdict}
    return {**example.checks()[1], **official, **about, "why": why}


CHECKS = [
    _check("a01", "No value of trade."),
    _check("a02", "No value of gas."),
    _check("a03", "No value of gas."),
    _check("a04", "It is consistent.", "consistent"),
]


def test_reasons_with_most_figures_come_first() -> None:
    reasons = unchecked.unchecked(example.candidate(checks=CHECKS).tables["checks"])
    assert [(reason.why, reason.figures, reason.figure_ids) for reason in reasons] == [
        ("No value of gas.", 2, ("a02", "a03")),
        ("No value of trade.", 1, ("a01",)),
    ]


def test_reasons_of_other_checks_are_not_listed() -> None:
    checks = example.candidate(checks=CHECKS).tables["checks"]
    column = checks.column_names.index("why")
    encoded = checks.set_column(column, "why", checks["why"].dictionary_encode())
    assert unchecked.unchecked(encoded) == unchecked.unchecked(checks)
    assert unchecked.unchecked(encoded.slice(3)) == ()


def test_they_are_not_listed_one_by_one() -> None:
    tables = dict(example.candidate(checks=CHECKS, conflicts=[]).tables)
    assert [c.id for c in comparisons.listed(tables, 10)] == ["o-a04"]


@pytest.mark.parametrize("at_once", [1, 2, 1 << 18])
def test_ids_beyond_the_limit_are_counted(monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(unchecked, "_AT_ONCE", at_once)
    monkeypatch.setattr(limits, "UNCHECKED", 2)
    reasons = unchecked.unchecked(example.candidate(checks=CHECKS).tables["checks"])
    assert [(reason.figures, reason.figure_ids) for reason in reasons] == [
        (2, ("a02", "a03")),
        (1, ()),
    ]


def test_the_page_lists_them_by_reason_with_links() -> None:
    html = rendered(checks=CHECKS[:3], conflicts=[])
    text = seen(PageReader(html))
    assert "3 figures without an official value, by what is missing" in text
    assert 'href="#a02"' in html
