"""The size of the page for few, many and too many figures."""

from __future__ import annotations

import random

from tests.support import example
from tests.support.pages import PageReader, rendered, seen


def test_a_small_candidate_makes_a_small_page() -> None:
    assert len(rendered(example.changes()).encode()) < 200_000


def test_five_thousand_figures_stay_under_three_megabytes() -> None:
    random_ids = random.Random(1)
    base = example.figures()
    rules = [
        *("number.digits", "scale.word", "currency.code", "period.year", "place.alias"),
        *("place.group", "place.name", "statistic.default", "status.default", "unit.printed"),
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
    html = rendered(figures=figures, checks=checks)
    assert len(html.encode()) < 3_000_000
    assert html.count("<tr id=") == 5000
    assert html.count('<i class="v cannot_be_checked">') >= 5000 // 3


def test_more_figures_than_fit_are_counted_and_sampled() -> None:
    base = example.figures()
    figures = [{**base[i % len(base)], "figure_id": f"f{i}", "line": i + 2} for i in range(5001)]
    html = rendered(figures=figures)
    assert html.count("<tr id=") == 1000
    assert "5,001 figures are too many for one page. 1,000 are listed" in seen(PageReader(html))
