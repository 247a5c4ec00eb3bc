"""Negative counts in brackets are changes, and a level inside of a fall is a figure of its own."""

from __future__ import annotations

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.extraction.texts import candidates_of, cell

SIGNED = (
    ("en", "Employment fell in May (-9,900 jobs, -1.2%).", "-9,900 jobs"),
    ("de", "Die Beschäftigung sank um 1,2 % (-9.900 Personen).", "-9.900 Personen"),
    ("fr", "L'emploi recule de 1,2 % (- 9 900 emplois) en mai.", "(- 9 900 emplois)"),
    ("es", "El paro bajó un 9,14 por ciento (-14.346 personas).", "-14.346 personas"),
    ("ru", "Занятость снизилась в мае (-9 900 человек).", "-9 900 человек"),
)


@pytest.mark.parametrize(("locale", "text", "wording"), SIGNED)
def test_a_count_with_its_sign_is_a_change(locale: str, text: str, wording: str) -> None:
    (found,) = [each for each in candidates_of(text, locale) if each.wording == wording]
    assert not found.reasons
    assert cell(found, "statistic") == "increase"
    reading = read_quantity(wording, QuantityContext(locale=locale, statistic="increase"))
    assert isinstance(reading, Quantity)
    assert reading.value < 0


@pytest.mark.parametrize(
    "text", ["Employment fell by -9,900 jobs in May.", "Firms with 1-9 staff (9,900 jobs) fell."]
)
def test_other_counts_are_no_changes_by_a_sign(text: str) -> None:
    found = [each for each in candidates_of(text, "en") if "9,900" in each.wording]
    assert all(each.reasons or cell(each, "statistic") != "increase" for each in found)


FALLS = (
    ("Die Geburten gingen 2019 um 3,1 % auf 5.152 Kinder zurück.", "5.152 Kinder"),
    ("Die Übernachtungen gingen um 2% auf 104,9 Mill. zurück.", "104,9 Mill."),
    ("Die Zahl der Mitarbeiter ging 2019 um 3,1 Prozent auf 45.063 zurück.", "45.063"),
)


@pytest.mark.parametrize(("text", "level"), FALLS)
def test_a_fall_and_its_level_are_two_figures(text: str, level: str) -> None:
    found = [each for each in candidates_of(text, "de") if each.table == "figures"]
    fall, second = sorted(found, key=lambda each: each.span[0])
    assert not fall.reasons
    assert cell(fall, "statistic") == "growth_rate"
    assert (second.wording, second.reasons) == (level, ())
