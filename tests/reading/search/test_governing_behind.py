"""Particles behind a figure: the end of a separable verb, or the preposition of the next number."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.search.candidates import found_figures

VERBS = (("nahm", "ab", -1), ("nahm", "zu", 1), ("ging", "zurück", -1))
SUBJECTS = ("Der Absatz", "Die Ausfuhr, auch die von Stahl,", "Im Mai")
LEVELS = ("auf 2,1 Millionen Tonnen", "auf gut 2,1 Millionen Tonnen", "auf 180 Millionen Euro")


@pytest.mark.parametrize(
    ("verb", "subject", "level", "end"),
    list(product(VERBS, SUBJECTS, LEVELS, (".", ", die Preise stiegen."))),
)
def test_a_level_before_the_particle_does_not_hide_the_fall(
    verb: tuple[str, str, int], subject: str, level: str, end: str
) -> None:
    stem, particle, sign = verb
    text = f"{subject} {stem} um 2,7 Prozent {level} {particle}{end}"
    found = [each for each in found_figures(text, "de") if each.refusal is None]
    rates = [each.quantity.value for each in found if each.quantity.unit == "percent"]
    assert all((value > 0) == (sign > 0) for value in rates), text
    levels = [each.quantity.value for each in found if each.quantity.unit != "percent"]
    assert levels, text
    assert all(value > 0 for value in levels), text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", f"contre une {noun} {adjective} de 2,9 % en province.")
        for noun, adjective in product(("baisse", "chute"), ("générale", "régionale", "nette"))
    ]
    + [
        ("es", f"con una {noun} {adjective} de 2,9 % en mayo.")
        for noun, adjective in product(("caída", "baja"), ("general", "regional", "interanual"))
    ],
)
def test_a_noun_of_decrease_governs_past_its_adjective(language: str, text: str) -> None:
    read = [each.quantity.value for each in found_figures(text, language) if each.refusal is None]
    assert all(value < 0 for value in read), text


@pytest.mark.parametrize(
    "text",
    ["22号全国旅客发送量达到6420万人次。", "10月22號中國旅客發送量達6420萬人次。", "5号线路。"],
)
def test_the_number_of_a_day_or_a_thing_counts_nothing(text: str) -> None:
    counts = [each.quantity.value for each in found_figures(text, "zh")]
    assert set(counts) <= {64200000}, text
