"""False figures: what looks like a figure and is none is refused, and its neighbours are read."""

from __future__ import annotations

import pytest

from silkledger.reading.words.false_figures import COLUMNS, false_figure
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome, refusals

_PART = "part"
ROWS = [
    (entry["rule"], entry["language"], entry.list("cue"), entry["example"])
    for entry in SHIPPED.load("false_figures", COLUMNS, required=COLUMNS)
    if entry["rule"] != _PART
]


@pytest.mark.parametrize(("rule", "language", "cues", "example"), ROWS)
def test_each_example_is_refused(
    rule: str, language: str, cues: tuple[str, ...], example: str
) -> None:
    assert any(cue in example.lower().replace("–", "-") for cue in cues)
    assert refusals(example, language) == [rule]


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("10 bis 25 Prozent", "range 17.5 percent"),
        ("unter 71 Euro", "lt 71 EUR"),
        ("mit unter 12.000 Patienten", "lt 12000 person"),
        ("Gemeinden unter 10.000 Einwohner", "lt 10000 person"),
        ("12000 Städte", "exact 12000 city"),
        ("12.000 Hamburger", "exact 12000 count"),
        ("lag um 0,8 Prozentpunkte unter dem Vorjahr", "exact -0.8 pp"),
        ("fiel um 15.000 Liter", "exact -15 m3"),
        ("fiel um 13 % höher aus", "exact 13 percent"),
        ("über eine Tonne", "gt 1 t"),
        ("unter einer Million Tonnen", "lt 1000000 t"),
        ("um die 100 Betriebe", "approx 100 company"),
        ("400 der Flüchtlinge", "exact 400 person"),
        ("gut ein Viertel der Fläche", "gt 25 percent"),
        ("einer von zehn Haushalten", "exact 10 percent"),
        ("der 10 Kilometer lange Tunnel", "exact 10 km"),
        ("in Höhe von 450 Euro", "exact 450 EUR"),
        ("5 Mbit/s", "exact 5 Mbit/s"),
        ("500 Module", "exact 500 count"),
        ("40 DVDs", "exact 40 count"),
        ("USD 12,5 die Tonne", "exact 12.5 USD/t"),
        ("5 kenianische Schilling", "exact 5 KES"),
        ("5 Millionen Lempira", "exact 5000000 HNL"),
        ("der Vorjahreswert um 8 % unterschritten", "exact -8 percent"),
    ],
)
def test_what_is_near_a_false_figure_is_read(wording: str, expected: str) -> None:
    assert outcome(wording, "de") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("200 Abgeordnete sitzen", "exact 200 person"),
        ("200 Sitze", "exact 200 seat"),
        ("2.000 Firmen betrieben", "wording.unknown"),
        ("2.000 Betriebe", "exact 2000 company"),
    ],
)
def test_a_verb_is_no_german_noun(wording: str, expected: str) -> None:
    assert outcome(wording, "de") == expected


@pytest.mark.parametrize("wording", ["12 Xy", "24 FtM", "300 verurteilte"])
def test_symbols_and_adjectives_count_nothing(wording: str) -> None:
    assert refusals(wording, "de")


def test_other_languages_have_no_such_rows() -> None:
    assert false_figure("15a-Vereinbarung", "en", SHIPPED) is None


def test_only_the_beginning_of_a_very_long_wording_is_searched() -> None:
    assert false_figure("Artikel " * 20 + "15a-Vereinbarung", "de", SHIPPED) is not None
    assert false_figure("Artikel " * 100 + "15a-Vereinbarung", "de", SHIPPED) is None
