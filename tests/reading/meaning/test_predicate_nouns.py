"""A copula between a number and what it counts, and what is printed for "by"."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "791 were outbound international cargo trains", "exact 791 train"),
        ("en", "of them, about 791 were women", "approx 791 person"),
        ("de", "791 waren Güterzüge", "exact 791 train"),
        ("fr", "791 étaient des trains de marchandises", "exact 791 train"),
        ("es", "791 eran trenes de mercancías", "exact 791 train"),
        ("en", "791 were tonnes", "unit.two"),
        ("en", "791 were trains of 3 companies", "unit.two"),
        ("en", "791 were not trains", "wording.negation"),
    ],
)
def test_a_copula_leads_to_what_is_counted(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("fell for 8.5% year-on-year", "exact -8.5 percent"),
        ("rose for about 3%", "approx 3 percent"),
        ("fell for 8.5% of households", "sign.unclear"),
        ("fell for 8.5% households", "sign.unclear"),
    ],
)
def test_for_stands_for_by_before_a_rate(wording: str, expected: str) -> None:
    assert outcome(wording, statistic="growth_rate") == expected
