"""Bounds: every word of the vocabulary, what it says, how a decrease mirrors it, and where it is
refused.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.reading.definitions import bounds
from silkledger.schemas.figure_columns import BOUNDS
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import deep, some
from tests.support.readings import read, refusals
from tests.support.tables import every_row

D = Decimal
# Words that may be a bound or not, which are refused right before a number: was up to.
DOUBTFUL = {
    (entry["language"], word)
    for entry in SHIPPED.load("particles", ("role", "language", "words"))
    if entry["role"] == "doubtful"
    for word in entry.list("words")
}
ROWS = [
    (word, entry["bound"], entry["side"], entry["language"].replace("*", "en"))
    for entry in SHIPPED.load("bounds", ("bound", "side", "verb", "close", "language", "words"))
    for word in entry.list("words")
    if (entry["language"], word) not in DOUBTFUL
]
# Words that stand between the number and its unit or that want other words; each has a case of its
# own below.
INNER = {"有余", "с лишним"}


@every_row(some(ROWS, 3))
def test_every_bound_word_bounds(word: str, bound: str, side: str, locale: str) -> None:
    space = "" if locale == "zh" else " "
    text = f"{word}{space}5{space}%" if side == "before" else f"5%{space}{word}"
    found = read(text, locale)
    assert found.bound == bound
    assert f"bound.{bound}" in found.rules
    expected = bounds.interval(bound, D(5), D(5))
    assert (found.lower, found.upper, found.lower_inclusive, found.upper_inclusive) == tuple(
        expected
    )


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        ("exact", (D(5), D(5), True, True)),
        ("gt", (D(5), None, False, None)),
        ("ge", (D(5), None, True, None)),
        ("lt", (None, D(5), None, False)),
        ("le", (None, D(5), None, True)),
        ("nearly", (None, D(5), None, False)),
        ("approx", (None, None, None, None)),
        ("range", (D(5), D(5), True, True)),
    ],
)
def test_the_interval_of_each_bound(bound: str, expected: tuple[object, ...]) -> None:
    assert bounds.interval(bound, D(5), D(5)) == expected


def test_the_cases_above_are_all_the_bounds_there_are() -> None:
    assert {row[1] for row in ROWS} | {"exact", "range"} == set(BOUNDS)
    with pytest.raises(ValueError, match="is not a bound"):
        bounds.interval("about", D(5), D(5))


@pytest.mark.parametrize("bound", BOUNDS)
def test_mirroring_twice_is_no_mirroring(bound: str) -> None:
    assert bounds.mirrored(bounds.mirrored(bound)) == bound


@pytest.mark.parametrize(
    ("text", "locale", "bound", "lower", "upper"),
    [
        ("fell by more than 6 %", "en", "lt", None, (D(-6), False)),
        ("fell by at least 6 %", "en", "le", None, (D(-6), True)),
        ("fell by up to 6 %", "en", "ge", (D(-6), True), None),
        ("fell by less than 6 %", "en", "gt", (D(-6), False), None),
        ("fell nearly 6 %", "en", "nearly", (D(-6), False), None),
        ("fell by about 6 %", "en", "approx", None, None),
        ("fell 6 %", "en", "exact", (D(-6), True), (D(-6), True)),
        ("снизился более чем на 6 %", "ru", "lt", None, (D(-6), False)),
        ("下降超过6%", "zh", "lt", None, (D(-6), False)),
        ("sank um mehr als 6 %", "de", "lt", None, (D(-6), False)),
        ("a baissé de plus de 6 %", "fr", "lt", None, (D(-6), False)),
        ("down 6 % or more", "en", "le", None, (D(-6), True)),
        ("more than 6 % lower", "en", "lt", None, (D(-6), False)),
    ],
)
def test_a_decrease_mirrors_the_bound(
    text: str, locale: str, bound: str, lower: tuple[D, bool] | None, upper: tuple[D, bool] | None
) -> None:
    found = read(text, locale)
    assert found.value == -6
    assert found.bound == bound
    assert (found.lower, found.lower_inclusive) == (lower or (None, None))
    assert (found.upper, found.upper_inclusive) == (upper or (None, None))


@pytest.mark.parametrize("text", ["fell to more than 6%", "rose above 6%", "up to more than 6%"])
def test_a_level_that_a_change_leads_to_is_not_mirrored(text: str) -> None:
    if text.startswith("up to"):
        assert refusals(text) == ["bound.two"]
    else:
        assert (read(text).bound, read(text).value) == ("gt", D(6))


@given(
    words=st.sampled_from(["more than", "at least", "less than", "up to", "nearly", "about", ""]),
    value=st.decimals(min_value="0.1", max_value=99, places=1),
    fall=st.booleans(),
)
@settings(derandomize=True, max_examples=deep(19, 120))
def test_value_and_ends_keep_their_order(words: str, value: D, fall: bool) -> None:
    found = read(f"{'fell by' if fall else 'grew by'} {words} {value}%")
    assert abs(found.value) == value
    assert (found.value < 0) is fall
    assert found.lower is None or found.lower <= found.value
    assert found.upper is None or found.value <= found.upper
    open_ends = (found.lower is None) + (found.upper is None)
    assert open_ends == {"exact": 0, "approx": 2}.get(found.bound, 1)


@given(low=st.integers(1, 500), width=st.integers(1, 500), fall=st.booleans())
@settings(derandomize=True, max_examples=deep(10, 60))
def test_a_range_has_its_middle_for_a_value(low: int, width: int, fall: bool) -> None:
    found = read(f"{'fell' if fall else 'grew'} {low} to {low + width}%")
    ends = (D(-low - width), D(-low)) if fall else (D(low), D(low + width))
    assert (found.bound, found.lower, found.upper) == ("range", *ends)
    assert found.value * 2 == sum(ends)
    assert found.lower_inclusive is found.upper_inclusive is True


@given(low=st.integers(1, 500), width=st.integers(1, 500))
@settings(derandomize=True, max_examples=deep(12, 30))
def test_a_reversed_range_is_refused_never_swapped(low: int, width: int) -> None:
    assert refusals(f"{low + width} to {low} t") == ["number.reversed_range"]


@pytest.mark.parametrize(
    ("text", "locale", "low", "high", "unit"),
    [
        ("between USD 7 and 8 million", "en", 7_000_000, 8_000_000, "USD"),
        ("USD 7-8 million", "en", 7_000_000, 8_000_000, "USD"),
        ("7 to 8 million USD", "en", 7_000_000, 8_000_000, "USD"),
        ("$7m-$8m", "en", 7_000_000, 8_000_000, "USD"),
        ("USD 7m-8m", "en", 7_000_000, 8_000_000, "USD"),
        ("500 thousand to 1 million t", "en", 500_000, 1_000_000, "t"),
        ("5 ± 0.5 million t", "en", 4_500_000, 5_500_000, "t"),
        ("5% ± 1%", "en", 4, 6, "percent"),
        ("-5 to -2%", "en", -5, -2, "percent"),
        ("ranging from 5% to 6%", "en", 5, 6, "percent"),
        ("from 5% to 6%", "en", 5, 6, "percent"),
        ("USD 60-70 a barrel", "en", 60, 70, "USD/bbl"),
        ("between one hundred and two hundred trains", "en", 100, 200, "train"),
        ("5%至6%", "zh", 5, 6, "percent"),
        ("70万~80万吨", "zh", 700_000, 800_000, "t"),
        ("5到6个百分点", "zh", 5, 6, "pp"),
        ("от 5 до 6%", "ru", 5, 6, "percent"),
        ("между 5 и 6%", "ru", 5, 6, "percent"),
        ("5–6 млн т", "ru", 5_000_000, 6_000_000, "t"),
        ("zwischen 5 und 6 Prozent", "de", 5, 6, "percent"),
        ("5 bis 6 Mio. t", "de", 5_000_000, 6_000_000, "t"),
        ("de 5 à 6 %", "fr", 5, 6, "percent"),
        ("entre 5 et 6 %", "fr", 5, 6, "percent"),
    ],
)
def test_ranges_are_covered_by_their_scale_and_unit(
    text: str, locale: str, low: int, high: int, unit: str
) -> None:
    found = read(text, locale)
    assert (found.bound, found.lower, found.upper, found.unit) == ("range", D(low), D(high), unit)


def test_the_last_digits_of_a_range_are_those_of_its_ends() -> None:
    found = read("1.5 to 2 million t")
    assert (found.lower_digit, found.upper_digit, found.significant_digits) == (
        D(100_000),
        D(1_000_000),
        1,
    )
    fallen = read("fell 1.5 to 20%")
    assert (fallen.lower_digit, fallen.upper_digit) == (D(1), D("0.1"))


@pytest.mark.parametrize(
    ("text", "locale", "rule"),
    [
        ("about more than 5%", "en", "bound.two"),
        ("at least nearly 5%", "en", "bound.two"),
        ("more than 5% or less", "en", "bound.two"),
        ("about 5 to 6%", "en", "bound.ranged"),
        ("more than 5-6%", "en", "bound.ranged"),
        ("more than -5%", "en", "bound.negative"),
        ("up to (5)%", "en", "bound.negative"),
        ("or so 5%", "en", "bound.misplaced"),
        ("not 5%", "en", "wording.negation"),
        ("failed to exceed 5%", "en", "wording.negation"),
        ("unlikely to reach 5%", "en", "wording.negation"),
        ("не 5%", "ru", "wording.negation"),
        ("没有5%", "zh", "wording.negation"),
        ("barely reached 5%", "en", "wording.negation"),
        ("rose from 5% to 6%", "en", "number.start_of_change"),
        ("с 5 до 6%", "ru", "number.start_of_change"),
        ("从5%升至6%", "zh", "number.start_of_change"),
        ("von 5 auf 6 %", "de", "number.start_of_change"),
        ("a augmenté de 5 à 6 %", "fr", "number.two_figures"),
        ("fell 0.3 percent to 5 percent", "en", "number.two_figures"),
        ("fell by 3 to 5 percent", "en", "number.two_figures"),
        ("5% to 700 billion USD", "en", "number.compete"),
    ],
)
def test_what_bounds_nothing_clearly_is_refused(text: str, locale: str, rule: str) -> None:
    assert refusals(text, locale) == [rule]


@pytest.mark.parametrize("text", [">-5%", "> -5%"])
def test_a_sign_bounds_a_negative_number_as_it_stands(text: str) -> None:
    found = read(text)
    assert (found.bound, found.lower, found.value) == ("gt", D(-5), D(-5))


@pytest.mark.parametrize(
    "text",
    [
        "average 5%",
        "total of 5%",
        "an annual 5%",
        "вырос до 5%",
        "升至5%",
        "stieg auf 5 %",
        "fell to 5%",
    ],
)
def test_words_that_bound_nothing_leave_the_number_exact(text: str) -> None:
    locale = "zh" if "升" in text else "ru" if "в" in text else "de" if "stieg" in text else "en"
    found = read(text, locale)
    assert (found.bound, found.value) == ("exact", D(5))


HEDGE = st.text(alphabet="bcdfghjkmpqvwxz", min_size=4, max_size=9)


@given(
    word=HEDGE,
    place=st.sampled_from(
        ["{} 5%", "exceeded {} 5%", "about {} 5%", "5% {}", "USD {} 5", "{} of 5%", "5 {} percent"]
    ),
)
@settings(derandomize=True, max_examples=deep(24, 150))
def test_an_unknown_word_beside_the_number_might_be_a_hedge_and_refuses(
    word: str, place: str
) -> None:
    assert "wording.unknown" in refusals(place.format(word))


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("больше уровня прошлого года на 6%", 6),
        ("что меньше того же периода 2002 года на 6%", -6),
        ("выше показателя прошлого года на 6%", 6),
        ("ниже плана на 6%", -6),
    ],
)
def test_by_behind_a_comparative_makes_it_a_change(wording: str, value: int) -> None:
    found = read(wording, "ru", statistic="growth_rate")
    assert (found.bound, found.value) == ("exact", Decimal(value))


def test_within_before_two_numbers_is_their_range() -> None:
    found = read("находится в пределах 2,5–3,3%", "ru", statistic="share")
    assert (found.bound, found.lower, found.upper) == ("range", Decimal("2.5"), Decimal("3.3"))
    assert read("в пределах 3,3%", "ru", statistic="share").bound == "le"
