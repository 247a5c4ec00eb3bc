"""A figure of a numbered part: the number of the part is not a figure, and no count is lost."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.reading.words.test_turning_words import turning
from tests.support.readings import outcome

PARTS = {
    "en": ("for period 9", "in district 9", "at terminal 12", "in zone 1", "at plant 103"),
    "de": ("In Zone 9", "In Zone 12", "In Phase 2"),
}
FRAMES = {
    "en": {
        "turnout {} was 45.3%": ("share", "exact 45.3 percent"),
        "availability {} reached 45.3%": ("share", "exact 45.3 percent"),
        "output {} stood at 300 tonnes": ("flow", "exact 300 t"),
        "output {} fell by 5.3%": ("growth_rate", "exact -5.3 percent"),
        "output rose {} by 5.3%": ("growth_rate", "exact 5.3 percent"),
    },
    "de": {
        "{} lag der Anteil bei 12 Prozent": ("share", "exact 12 percent"),
        "{} stieg der Umsatz um 12 Prozent": ("growth_rate", "exact 12 percent"),
        "{} sank der Umsatz um 12 Prozent": ("growth_rate", "exact -12 percent"),
    },
}


@pytest.mark.parametrize("language", PARTS)
def test_the_figure_is_that_of_the_part(language: str) -> None:
    for part, (frame, (statistic, read)) in product(PARTS[language], FRAMES[language].items()):
        wording = frame.format(part)
        assert outcome(wording, language, statistic=statistic) == read, wording


@pytest.mark.parametrize("noun", ["schools", "people", "ships", "wells", "tonnes", "percent"])
def test_a_noun_or_unit_behind_the_number_is_counted(noun: str) -> None:
    for lead in ("in district", "at plant", "for period", "in that period"):
        found = outcome(f"{lead} 9 {noun}", statistic="flow")
        assert found == outcome(f"9 {noun}", statistic="flow") or "." in found


def test_two_numbers_without_units_and_a_start_stay_open() -> None:
    for wording in (
        "in group 2 was 45 and in group 3 was 50",
        "from level 2 to 45 people",
        "in hospital 9 were treated and 45% died",
        "the district 9 was 45.3%",
    ):
        assert "." in outcome(wording, statistic="flow"), wording


def test_no_turning_word_beside_the_part_is_passed_over() -> None:
    context = QuantityContext(locale="en", statistic="share")
    plain = [
        wording
        for language, word in turning()
        if language == "en"
        for wording in (
            f"turnout in district 9 {word} 45%",
            f"turnout {word} in district 9 was 45%",
        )
        if isinstance(found := read_quantity(wording, context), Quantity)
        and (found.bound, int(found.value)) == ("exact", 45)
    ]
    alike = [
        wording
        for wording in plain
        if not isinstance(read_quantity(wording.replace(" in district 9", ""), context), Quantity)
    ]
    assert not alike, "\n".join(alike)
