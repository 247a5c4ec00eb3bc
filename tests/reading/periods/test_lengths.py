"""Lengths and rates that name no dates: those of their anchor, or none."""

from __future__ import annotations

import pytest

from tests.support.periods import read, refused


@pytest.mark.parametrize(
    ("text", "anchor", "edtf", "locale"),
    [
        ("in one year", "March 2023", "2022-04/2023-03", "en"),
        ("in one year", "2022", "2022", "en"),
        ("over one year", "by the end of 2022", "2022", "en"),
        ("within a year", "31 March 2023", "2022-04/2023-03", "en"),
        ("in a single year", "2022", "2022", "en"),
        ("in two years", "2022", "2021/2022", "en"),
        ("over 12 months", "March 2023", "2022-04/2023-03", "en"),
        ("in six months", "December 2022", "2022-07/2022-12", "en"),
        ("en un an", "mars 2023", "2022-04/2023-03", "fr"),
        ("sur un an", "mars 2023", "2022-04/2023-03", "fr"),
        ("en l'espace d'un an", "mars 2023", "2022-04/2023-03", "fr"),
        ("in einem Jahr", "März 2023", "2022-04/2023-03", "de"),
        ("binnen eines Jahres", "März 2023", "2022-04/2023-03", "de"),
        ("innerhalb von zwei Jahren", "2022", "2021/2022", "de"),
        ("en un año", "marzo de 2023", "2022-04/2023-03", "es"),
        ("за один год", "март 2023", "2022-04/2023-03", "ru"),
        ("一年", "2023年3月", "2022-04/2023-03", "zh"),
    ],
)
def test_a_length_ends_with_its_anchor(text: str, anchor: str, edtf: str, locale: str) -> None:
    period = read(text, anchor=anchor, locale=locale)
    assert (period.edtf, period.nature, period.flags) == (edtf, "duration", ())
    assert period.rules[-1] == "period.anchor.length"


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("per year", "2022", "2022"),
        ("a year", "2022", "2022"),
        ("annual average", "2022", "2022"),
        ("year on year", "March 2023", "2023-03"),
        ("year on year", "January-March 2023", "2023-01/2023-03"),
        ("同比", "2023年3月", "2023-03"),
        ("按月", "2023年3月", "2023-03"),
    ],
)
def test_a_rate_is_that_of_an_anchor_of_its_length(text: str, anchor: str, edtf: str) -> None:
    period = read(text, anchor=anchor, locale="zh" if text[0] > "z" else "en")
    assert (period.edtf, period.flags) == (edtf, ())


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("per year", "March 2023"),
        ("per year", "2010-2020"),
        ("a year", "March 2023"),
        ("a year", "2010-2020"),
        ("on average", "2022"),
        ("year on year", "2010-2020"),
        ("in one year", None),
        ("per year", None),
    ],
)
def test_a_rate_without_the_years_in_which_it_held_is_undated(
    text: str, anchor: str | None
) -> None:
    assert read(text, anchor=anchor).flags == ("undated", "window_not_stated")


def test_what_lies_ahead_may_begin_with_the_anchor() -> None:
    assert read("in one year", anchor="March 2023", status="forecast").start is None
    refusal = refused("in two years", anchor="2022", status="forecast")
    assert refusal.rule == "period.unread"


@pytest.mark.parametrize(
    ("text", "anchor", "rule"),
    [
        ("in one year", "2010-2020", "period.anchor_unit"),
        ("in six months", "2022", "period.anchor_unit"),
        ("in one year", "recent years", "period.anchor_unread"),
        ("in two years", None, "period.unread"),
        ("12 months", None, "period.unread"),
    ],
)
def test_a_length_that_does_not_fit_its_anchor_is_refused(
    text: str, anchor: str | None, rule: str
) -> None:
    assert refused(text, anchor=anchor).rule == rule
