"""What stands right behind a unit and divides it, or is what the number counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.reading.search.candidates import found_figures
from tests.support.readings import read

UNITS = ("guns", "attacks", "cars", "people", "litres", "tonnes", "euros", "springs")
DENOMINATORS = ("per year", "a day", "daily", "a month", "per week", "a second", "an hour")
BEHIND = (".", " in Mexico.", ", it said.", " at the peak.", " in all.")
DESCRIBING = (
    ("phone calls", "call"),
    ("patent applications", "application"),
    ("passenger jets", "jet"),
    ("field tents", "tent"),
    ("school buses", ""),
    ("company cars", ""),
)


@given(
    st.integers(20, 1_500),
    st.sampled_from(UNITS),
    st.sampled_from(DENOMINATORS),
    st.sampled_from(BEHIND),
)
def test_a_denominator_belongs_to_the_figure(number: int, unit: str, per: str, rest: str) -> None:
    words = f"{number} {unit} {per}"
    text = f"They count {words}{rest}"
    (figure, *_) = found_figures(text, "en")
    assert figure.refusal is None
    assert text[figure.start : figure.end] == words
    assert figure.quantity.says(read(words, "en"))


@pytest.mark.parametrize("later", ["a year ago", "a year earlier", "a year later", "a month later"])
def test_another_time_is_no_denominator(later: str) -> None:
    (figure,) = found_figures(f"They sold 500 cars {later}.", "en")
    assert figure.quantity.unit == "car"
    assert read(f"500 cars {later}", "en").unit == "car"


@pytest.mark.parametrize(("words", "counted"), DESCRIBING)
@given(st.integers(20, 9_000))
def test_a_noun_in_the_singular_describes(words: str, counted: str, number: int) -> None:
    text = f"They had {number} {words} in May."
    (figure,) = found_figures(text, "en")
    whole = text[figure.start : figure.end] == f"{number} {words}"
    assert whole or figure.refusal is not None
    assert figure.refusal is not None or not counted or figure.quantity.counted == counted


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They offer another $1 tln to support it.", [("$1 tln", "1000000000000")]),
        ("They offer another $1 zln to support it.", [("$1", None)]),
        ("They offer another $1 to support it.", [("$1", "1")]),
        ("Dispatch takes 5 - 15 business days.", [("5 - 15 business", None)]),
        ("It had 250 illegal car races.", [("250 illegal car", None)]),
        (
            "It has 3 plants and more than 90 million t.",
            [("3 plants", "3"), ("more than 90 million t", "90000000")],
        ),
        ("They built 3 schools and over 300 km.", [("3 schools", "3"), ("over 300 km", "300")]),
        ("Of persons aged 65 and over 30 % work.", [("65", "65"), ("over 30 %", "30")]),
        ("A 24x20 inch picture and 3x4 cm more.", []),
    ],
)
def test_figures_of_a_text(text: str, figures: list[tuple[str, str | None]]) -> None:
    found = [
        (text[each.start : each.end], each.quantity.value if each.refusal is None else None)
        for each in found_figures(text, "en")
    ]
    assert [(words, value if value is None else f"{value:f}") for words, value in found] == figures


@given(
    st.integers(1, 9),
    st.integers(10, 90),
    st.sampled_from(("metres per second", "tonnes per day", "litres per hour")),
    st.sampled_from(("Winds of {}", "It is at {}", "Speeds ranging from {}")),
)
def test_a_range_has_its_denominator(low: int, high: int, unit: str, frame: str) -> None:
    joint = " to " if "ranging" in frame else "-"
    words = f"{low}{joint}{high} {unit}"
    text = f"{frame.format(words)} are expected."
    (figure,) = found_figures(text, "en")
    assert text[figure.start : figure.end].endswith(words)
    assert figure.quantity.says(read(words, "en"))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They scored 21 goals in 38 rounds.", ["21 goals", "38 rounds"]),
        ("Only 252 suites in two buildings were sold.", ["252 suites"]),
        ("The rise was ranging from 1 to 7 metres.", ["ranging from 1 to 7 metres"]),
        ("The $1 trillion package includes it.", ["$1 trillion package"]),
        ("It is 37mm in diameter and the feet are at approximately 7.", ["37mm"]),
        ("It shall not exceed 5 tonnes.", ["shall not exceed 5 tonnes"]),
        ("Each test took 50 tests daily.", ["50 tests daily"]),
        ("A further 20,000 homes had at least partial power.", ["20,000 homes"]),
        ("It sold 5,000 tonnes of steel at least.", ["5,000 tonnes of steel at least"]),
        ("They did nothing else about the 150 billion euros.", ["150 billion euros"]),
        ("It is prohibited from exceeding 97%.", ["prohibited from exceeding 97%"]),
        ("It is not worth more than 10 euros.", []),
        ("It did not sell more than 5 cars.", []),
        ("It will not only employ more than 500 people.", ["more than 500 people"]),
    ],
)
def test_words_of_figures(text: str, figures: list[str]) -> None:
    found = [each for each in found_figures(text, "en") if each.refusal is None]
    assert [text[each.start : each.end] for each in found] == figures


@pytest.mark.parametrize("number", ["10,000", "100,000", "one million", "1,000"])
def test_what_is_counted_for_many_is_no_count(number: str) -> None:
    found = list(found_figures(f"There were 27 deaths in {number} inhabitants.", "en"))
    assert found[0].refusal is not None
