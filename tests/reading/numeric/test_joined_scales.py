"""Digits behind a thousand in full go on with its number if something stands behind them."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

THOUSANDS = {
    "en": ("thousand", "tonnes", "dollars"),
    "de": ("Tausend", "Tonnen", "Dollar"),
    "es": ("mil", "toneladas", "dólares"),
    "ru": ("тысяч", "тонн", "долларов"),
}
MILLIONS = {
    "en": ("million", "thousand", ("", "people", "tonnes", "dollars")),
    "de": ("Million", "Tausend", ("", "Menschen", "Tonnen", "Dollar")),
    "es": ("millón", "mil", ("", "personas", "toneladas", "dólares")),
    "fr": ("million", "mille", ("", "personnes", "tonnes", "dollars")),
    "ru": ("миллион", "тысяч", ("", "человек", "тонн", "долларов")),
}


@pytest.mark.parametrize("language", THOUSANDS)
def test_tens_and_hundreds_behind_a_thousand_are_added(language: str) -> None:
    scale, tonnes, dollars = THOUSANDS[language]
    for tens in (10, 47, 76, 99, 120, 999):
        printed = f"5 {scale} {tens} {{}}"
        assert outcome(printed.format(tonnes), language) == f"exact {5000 + tens} t"
        mark = "." if language == "en" else ","
        parted = f"5 {scale} {tens}{mark}5 {tonnes}"
        assert outcome(parted, language) == f"exact {5000 + tens}.5 t"
        assert outcome(printed.format(dollars), language) == f"exact {5000 + tens} USD"


@pytest.mark.parametrize("language", THOUSANDS)
def test_what_may_be_another_number_competes(language: str) -> None:
    scale, tonnes, _ = THOUSANDS[language]
    for rest in (f"6 {tonnes}", "76 %", "76"):
        refusals(f"5 {scale} {rest}", language)


@pytest.mark.parametrize("language", MILLIONS)
def test_a_million_without_its_thousands_may_be_short_for_more(language: str) -> None:
    """The pupils of "1 миллион 534" (Kyrgyzstan) are one and a half million."""
    million, thousand, nouns = MILLIONS[language]
    for rest in (12, 50, 200, 534, 999):
        for noun in nouns:
            refusals(f"1 {million} {rest} {noun}".strip(), language)
            if noun:
                read = outcome(f"1 {million} {rest} {thousand} {noun}", language)
                assert read.startswith(f"exact {10**6 + rest * 1000} "), (rest, noun)


@pytest.mark.parametrize("language", MILLIONS)
def test_a_scale_with_a_part_has_no_further_part(language: str) -> None:
    million, thousand, nouns = MILLIONS[language]
    mark = "." if language == "en" else ","
    for rest in (12, 300, 534):
        refusals(f"1{mark}5 {million} {rest} {thousand} {nouns[1]}", language)
        refusals(f"1{mark}5 {thousand} {rest} {nouns[1]}", language)


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("2,5 тысячи 76 тонн", "ru"),
        ("2 тыс. 76 комбайнов", "ru"),
        ("из 2 тыс. 76 тонн", "ru"),
        ("2 млн 76 тонн", "ru"),
        ("2 тысячи 15 марта", "ru"),
        ("3万50吨", "zh"),
    ],
)
def test_abbreviations_parts_and_other_scales_are_not_gone_on_with(
    wording: str, language: str
) -> None:
    refusals(wording, language)


@every_row(
    [
        ("2 тыс. 50 кг", "ru", "2.05 t"),
        ("2 тыс 76 тонн", "ru", "2076 t"),
        ("1 тыс. 214,5 кг", "ru", "1.2145 t"),
        ("3 тыс. 45,8 рубля", "ru", "3045.8 RUB"),
        ("2 Tsd. 76 Tonnen", "de", "2076 t"),
    ]
)
def test_an_abbreviated_thousand_goes_on_before_a_measure(
    wording: str, language: str, read: str
) -> None:
    assert outcome(wording, language) == f"exact {read}"


def test_an_unlisted_noun_is_counted_by_both_parts() -> None:
    assert outcome("1 тысяча 76 комбайнов", "ru") == "exact 1076 count"


@every_row(
    [("5m extra visits", "visit"), ("5m new homes", "dwelling"), ("5m British workers", "person")]
)
def test_a_letter_before_described_plurals_is_a_million(wording: str, unit: str) -> None:
    assert outcome(wording, "en", statistic="flow") == f"exact 5000000 {unit}"


@every_row((word,) for word in ("tall trees", "long ships", "high walls", "deep wells", "new ship"))
def test_a_letter_before_an_extent_may_be_metres(word: str) -> None:
    assert refusals(f"30m {word}", "en", statistic="flow")


@pytest.mark.parametrize("thing", ["ship", "car", "bridge", "house", "train", "ships", "bridges"])
def test_metres_of_what_has_a_length_are_no_millions(thing: str) -> None:
    for frame in ("a 30m {}", "30m {}", "the 150m {}", "1.5m {}"):
        assert refusals(frame.format(thing)) == ["scale.unclear"], (frame, thing)


@pytest.mark.parametrize("things", ["cars", "houses", "trees", "people", "TEU", "tonnes", "visits"])
def test_millions_of_other_things_are_read(things: str) -> None:
    assert outcome(f"30m {things}").startswith("exact 30000000 "), things
