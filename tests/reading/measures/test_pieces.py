"""An article leads from money to the single thing that costs it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("300 Euro das Stück", "exact 300 EUR/unit"),
        ("300 Euro die Einheit", "exact 300 EUR/unit"),
        ("300 Euro pro Stück", "exact 300 EUR/unit"),
        ("300 Euro der Einheit", "exact 300 EUR"),
    ],
)
def test_an_article_leads_to_a_piece(wording: str, expected: str) -> None:
    assert outcome(wording, "de", statistic="level") == expected


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "300 tonnes every second day"),
        ("en", "300 tonnes on every third day"),
        ("de", "300 Tonnen an jedem dritten Tag"),
        ("ru", "каждый третий день 300 тонн"),
    ],
)
def test_a_time_out_of_several_is_not_one(language: str, wording: str) -> None:
    assert " " not in outcome(wording, language, statistic="flow")


@pytest.mark.parametrize(
    ("language", "wording"),
    [("en", "every third household"), ("de", "jeder dritte Haushalt"), ("ru", "каждый третий дом")],
)
def test_a_thing_out_of_several_is_a_share(language: str, wording: str) -> None:
    assert outcome(wording, language, statistic="share").startswith("exact 33.33")
