"""Cardinal endings behind digits: 40-ка, 5-ти; the dictionary knows the forms of the numerals."""

from __future__ import annotations

import pytest

from silkledger.reading.words.russian import parsed
from tests.support.readings import read, refusals

# The last word of each number.
WORDS = {
    2: "два",
    3: "три",
    4: "четыре",
    5: "пять",
    6: "шесть",
    7: "семь",
    8: "восемь",
    9: "девять",
    10: "десять",
    11: "одиннадцать",
    12: "двенадцать",
    13: "тринадцать",
    19: "девятнадцать",
    20: "двадцать",
    22: "два",
    24: "четыре",
    27: "семь",
    30: "тридцать",
    40: "сорок",
    50: "пятьдесят",
    80: "восемьдесят",
    90: "девяносто",
    100: "сто",
    105: "пять",
}
ENDINGS = ("ти", "ью", "и", "х", "мя", "ми", "ка", "та", "й", "я", "го", "му", "м", "е", "ого")


def test_an_ending_is_read_only_behind_a_number_whose_forms_have_it() -> None:
    """An ordinal's ending is never read; every reading is the number itself."""
    read_as = {}
    for number, word in WORDS.items():
        numeral = next(parse for parse in parsed(word) if "NUMR" in parse.tag)
        forms = {form.word for form in numeral.lexeme}
        for ending in ENDINGS:
            wording = f"более {number}-{ending} тонн"
            ends = "и" if ending == "ти" else ending  # 7-ти is printed for семи
            if any(form.endswith(ends) for form in forms) and ending not in ("й", "м"):
                try:
                    read_as[number, ending] = read(wording, "ru").value
                except AssertionError:
                    continue
            else:
                assert refusals(wording, "ru"), wording
    assert all(value == number for (number, _), value in read_as.items())
    expected = {(40, "ка"), (5, "ти"), (20, "ти"), (2, "х"), (24, "х"), (7, "ми"), (90, "та")}
    assert expected <= read_as.keys()


@pytest.mark.parametrize("wording", ["90-х годов", "12-х тонн", "5-тилетний", "3-х-тысячный"])
def test_ordinals_and_compounds_are_refused(wording: str) -> None:
    assert refusals(wording, "ru")
