"""Millions with their thousands are one number, and a counted part is what a thing has."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, read, refusals
from tests.support.tables import every_row

SCALES = {"es": ("{} millones {} {}",), "fr": ("{} millions {} {}",)}
THOUSANDS = (("149,246", 149_246), ("149.246", 149_246), ("49 246", 49_246), ("5 004", 5_004))
MEASURES = {
    "es": (("toneladas", "t"), ("viviendas", "dwelling"), ("euros", "EUR")),
    "fr": (("tonnes", "t"), ("logements", "dwelling"), ("euros", "EUR")),
}


@every_row(
    (language, *measure, *thousands)
    for language in SCALES
    for measure, thousands in product(MEASURES[language], THOUSANDS)
)
def test_thousands_behind_millions_are_added(
    language: str, noun: str, unit: str, printed: str, value: int
) -> None:
    for millions in (1, 2, 15, 308):
        wording = SCALES[language][0].format(millions, printed, noun)
        assert outcome(wording, language) == f"exact {millions * 1_000_000 + value} {unit}"


@every_row(
    [
        ("es", "2 millones 149,2 toneladas"),
        ("es", "2 millones, 149,246 toneladas"),
        ("es", "2,5 millones 149.246 toneladas"),
        ("es", "2 millones 149,246"),
        ("fr", "2 milliards 149 246 tonnes"),
    ]
)
def test_other_numbers_behind_a_scale_compete(language: str, wording: str) -> None:
    assert refusals(wording, language, statistic="flow")


@every_row(
    product(
        ("a", "the", "The"),
        (("60-home estate", "dwelling"), ("60-bed hospital", "bed"), ("60-bed clinic", "bed")),
        ("", " will be built", " was sold"),
    )
)
def test_a_counted_part_is_counted(article: str, thing: tuple[str, str], said: str) -> None:
    assert outcome(f"{article} {thing[0]}{said}", "en") == f"exact 60 {thing[1]}"


@every_row(
    (wording,)
    for wording in (
        *("60-home estates", "three 60-home estates", "cut the 60-home estate"),
        *("the 60-home estate grew by 20", "per 60-home estate", "no 60-home estate"),
    )
)
def test_several_things_or_a_change_are_not(wording: str) -> None:
    for statistic in ("stock", None):
        assert refusals(wording, "en", statistic=statistic)


def test_thousands_behind_millions_do_not_begin_with_zero() -> None:
    for wording in ("1 million 0.308 tonnes", "1 million 012,308 tonnes"):
        assert refusals(wording, "en", statistic="flow")


@every_row(
    [
        ("nine-and-a-half percent", "exact 9.5 percent"),
        ("five-and-a-quarter percent", "exact 5.25 percent"),
        ("24-and-a-half hours", "exact 24.5 h"),
        ("Nearly 1-in-5 Americans", "nearly 20 percent"),
        ("one-in-four drivers", "exact 25 percent"),
    ]
)
def test_hyphens_may_join_the_words_of_a_number(wording: str, said: str) -> None:
    assert outcome(wording) == said


@every_row(
    (wording,)
    for wording in ("1-in-5-year", "a 1-in-100-year flood", "2-and-3 bales", "five-in-a-row")
)
def test_other_hyphens_do_not(wording: str) -> None:
    assert refusals(wording)


@every_row(
    [
        ("de", "zwischen einem und zwei Prozent", "range 1..2 percent"),
        ("de", "zwischen einer und drei Tonnen", "range 1..3 t"),
        ("fr", "entre une et trois tonnes", "range 1..3 t"),
        ("en", "between one and two percent", "range 1..2 percent"),
        ("de", "eine bis zwei Millionen Tonnen", "range 1000000..2000000 t"),
        ("de", "um ein bis zwei Prozent", "range 1..2 percent"),
        ("fr", "un à deux pour cent", "range 1..2 percent"),
    ]
)
def test_an_article_may_begin_a_range(language: str, wording: str, said: str) -> None:
    found = read(wording, language)
    assert f"{found.bound} {found.lower:f}..{found.upper:f} {found.unit}" == said


@every_row(
    [
        ("de", "zwischen einem und Prozent"),
        ("de", "zwischen einem und zwei Drittel"),
        ("de", "eine bis 2030 laufende"),
    ]
)
def test_an_article_before_other_words_does_not(language: str, wording: str) -> None:
    assert refusals(wording, language)


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "secured over 24 USD million", "gt 24000000 USD"),
        ("de", "24 EUR Mio.", "exact 24000000 EUR"),
        ("fr", "24 USD millions", "exact 24000000 USD"),
        ("ru", "24 USD млн", "exact 24000000 USD"),
        ("en", "INR 50 thousand crore", "exact 500000000000 INR"),
        ("en", "24m lambs were born", "exact 24000000 count"),
        ("en", "24 tonnes million", "scale.unclear"),
    ],
)
def test_scales_behind_money(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language, statistic="flow") == expected
