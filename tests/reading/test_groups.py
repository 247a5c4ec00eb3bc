"""Groups of countries: their members, their names, and names that had other members once."""

from __future__ import annotations

import pytest

from silkledger.reading.geography.places import members, read_place
from silkledger.reading.results import Place
from silkledger.rules import Refusal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the EAEU countries", "XEE"),
        ("стран ЕАЭС", "XEE"),
        ("Eurasische Wirtschaftsunion", "XEE"),
        ("上合组织", "XSC"),
        ("上合組織", "XSC"),
        ("ШОС", "XSC"),
        ("стран СНГ", "XCS"),
        ("ASEAN", "XAS"),
        ("東協", "XAS"),
        ("the euro area", "EMU"),
        ("Euroraum", "EMU"),
        ("zone euro", "EMU"),
        ("G7", "XG7"),
        ("Группы двадцати", "XGT"),
        ("OCDE", "OED"),
        ("OPEC", "XOP"),
        ("OPEC+", "XOQ"),
        ("欧佩克", "XOP"),
        ("the Baltics", "XBL"),
        ("中亞五國", "XCA"),
        ("歐盟", "EUU"),
        ("哈薩克", "KAZ"),
        ("烏茲別克斯坦", "UZB"),
    ],
)
def test_a_group_or_a_country_is_known_by_the_names_of_the_press(text: str, expected: str) -> None:
    place = read_place(text)
    assert isinstance(place, Place), place
    assert place.code == expected


@pytest.mark.parametrize("text", ["BRICS", "the BRICS countries", "金砖国家", "стран БРИКС"])
def test_a_name_whose_members_doubled_is_refused_with_both_memberships(text: str) -> None:
    refusal = read_place(text)
    assert isinstance(refusal, Refusal)
    assert refusal.rule == "place.ambiguous"
    assert "XBR" in refusal.reason
    assert "XBT" in refusal.reason


def test_members_are_those_that_the_notes_state() -> None:
    counts = {"EMU": 21, "XSC": 10, "XAS": 11, "XG7": 7, "OED": 38, "XOP": 12, "XGC": 6, "XVG": 4}
    assert {code: len(members(code)) for code in counts} == counts
    assert set(members("EMU")) < set(members("EUU"))
    assert set(members("EUU")) < set(members("XGT"))
    assert set(members("XOP")) < set(members("XOQ"))
    assert set(members("XBR")) < set(members("XBT"))
    assert set(members("XCS")) < set(members("XCS", "IMF"))
    assert {"KAZ", "KGZ", "RUS"} < set(members("XEE"))
