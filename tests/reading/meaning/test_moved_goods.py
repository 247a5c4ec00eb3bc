"""Verbs of going say where an amount went; a few more of something are what flows."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, read, refusals


@pytest.mark.parametrize("verb", ["gingen", "gehen", "flossen"])
@pytest.mark.parametrize("goods", ["Ausfuhren", "Waren", "Exporte"])
def test_goods_that_went_somewhere_flow(verb: str, goods: str) -> None:
    for wording in (
        f"{verb} {goods} im Wert von 4,1 Milliarden Euro in die USA",
        f"{verb} {goods} im Wert von 4,1 Milliarden Euro",
    ):
        assert read(wording, "de", statistic="flow").value == 4_100_000_000
        for statistic in ("increase", "growth_rate", "balance"):
            assert refusals(wording, "de", statistic=statistic), wording


@pytest.mark.parametrize(
    "wording",
    [
        "gingen um {}",
        "gingen nicht {} nach China",
        "gingen {} kaputt",
    ],
)
def test_a_verb_of_going_that_may_say_more_is_refused(wording: str) -> None:
    assert refusals(wording.format("Waren im Wert von 5 Mio. Euro"), "de", statistic="increase")
    assert refusals(wording.format("5 Mio. Euro"), "de", statistic="increase")


@pytest.mark.parametrize("number", ["two", "three", "twelve"])
@pytest.mark.parametrize("noun", ["cargoes", "vessels", "aircraft"])
def test_a_few_more_things_flow(number: str, noun: str) -> None:
    wording = f"took {number} more {noun}"
    assert read(wording, "en", statistic="flow").value in (2, 3, 12)
    for other in (
        f"{wording} than last year",
        f"took 300 more {noun}",
        f"cut {number} more {noun}",
    ):
        assert refusals(other, "en", statistic="flow"), other
    for statistic in ("stock", "level"):
        assert refusals(wording, "en", statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("leicht rückläufig war (minus 0,8 Prozent)", "exact -0.8 percent"),
        ("war rückläufig (–0,8 %)", "exact -0.8 percent"),
        ("war rückläufig (plus 0,8 Prozent)", "refused"),
        ("war rückläufig (0,8 Prozent)", "refused"),
        ("war nicht rückläufig (minus 0,8 Prozent)", "refused"),
    ],
)
def test_a_signed_rate_in_brackets_repeats_the_direction(wording: str, expected: str) -> None:
    if expected == "refused":
        assert refusals(wording, "de", statistic="growth_rate")
    else:
        assert outcome(wording, "de", statistic="growth_rate") == expected


@pytest.mark.parametrize("tax", ["tariff", "tariffs", "duty", "levy"])
def test_a_percentage_before_a_tax_is_its_rate(tax: str) -> None:
    for wording in (f"25% {tax}", f"a 25% {tax} on steel", f"imposed a 25% {tax}"):
        assert outcome(wording, "en", statistic="level") == "exact 25 percent"
    assert refusals(f"a 25% {tax} cut", "en", statistic="level")


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("growth rose by 4% to 5%", "en"),
        ("exports rose by 4% to 5%", "en"),
        ("inflation fell by 2% to 5%", "en"),
        ("unemployment rose by 4% to 5%", "en"),
        ("das Wachstum stieg um 4 % auf 5 %", "de"),
        ("die Teuerung sank um 0,2 % auf 1,1 %", "de"),
    ],
)
def test_a_change_of_a_rate_leaves_the_growth_open(wording: str, locale: str) -> None:
    assert refusals(wording, locale, statistic="growth_rate")
