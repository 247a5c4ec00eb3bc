"""Bounds that lead to a time, bounds behind Chinese numbers, and one of many."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize(
    ("wording", "locale", "reading"),
    [
        ("вплоть до начала ноября вырос на 3 %", "ru", "exact 3 percent"),
        ("вплоть до начала кризиса вырос на 3 %", "ru", "exact 3 percent"),
        ("вырос вплоть до 3 %", "ru", "le 3 percent"),
        ("вплоть до 300 тонн", "ru", "le 300 t"),
        ("hasta bien entrado noviembre 300 t", "es", "exact 300 t"),
        ("up to a fall of 3 percent", "en", "ge -3 percent"),
        ("up to 300 tonnes in May", "en", "le 300 t"),
        ("徘徊在300吨上方", "zh", "gt 300 t"),
        ("收于每桶80美元下方", "zh", "lt 80 USD/bbl"),
        ("地面上方300米", "zh", "exact 0.3 km"),
        ("减少过半", "zh", "lt -50 percent"),
        ("降低過三成", "zh-Hant", "lt -30 percent"),
        ("升至少5%", "zh", "ge 5 percent"),
        ("一名中国工人", "zh", "exact 1 person"),
        ("один из десяти жителей", "ru", "exact 10 percent"),
        ("einer von 500", "de", "exact 0.2 percent"),
    ],
)
def test_what_a_bound_leads_to_decides(wording: str, locale: str, reading: str) -> None:
    assert outcome(wording, locale) == reading


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("up to the start of the crisis rose 3 percent", "en"),
        ("bis zum Beginn der Krise um 3 Prozent gestiegen", "de"),
        ("减少于3吨", "zh"),
        ("одно из 300 судов", "ru"),
        ("один из 56 проектов", "ru"),
        ("eines von 300 Schiffen", "de"),
        ("без учета 300 судов", "ru"),
    ],
)
def test_what_bounds_or_shares_nothing_is_refused(wording: str, locale: str) -> None:
    assert refusals(wording, locale)
