"""Brackets behind "with" or "without" say what a figure holds, and no other number or change."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

READ = [
    ("en", "25,080 t (without bark) were exported", "exact 25080 t"),
    ("en", "more than 300 tonnes (excluding husks)", "gt 300 t"),
    ("de", "17,65 Millionen Kubikmeter (ohne Rinde)", "exact 17650000 m3"),
    ("fr", "25 080 t (hors coque)", "exact 25080 t"),
    ("fr", "25 080 t (avec et sans coque) exportées", "exact 25080 t"),
    ("es", "25.080 t (sin cáscara)", "exact 25080 t"),
]
REFUSED = [
    ("en", "25,080 t (bark)", "wording.unknown"),  # may qualify the unit
    ("en", "25,080 tons (with a deadweight of 5 tons)", "wording.unknown"),
    ("en", "300 tonnes (with losses)", "sign.deficit_unclear"),
    ("de", "300 Tonnen (Rinde)", "wording.unknown"),
]


@pytest.mark.parametrize(("language", "wording", "expected"), [*READ, *REFUSED])
def test_what_a_figure_leaves_out(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected


def test_such_a_bracket_before_the_number_is_not_dropped() -> None:
    assert outcome("rose (without fuel) by 5 %", "en", statistic="growth_rate") == (
        "wording.negation"
    )
