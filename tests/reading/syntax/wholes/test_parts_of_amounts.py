"""Of an unsaid part of an amount, the amount is no figure; a share or part of a size is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.readings import outcome

_PARTS = ("share", "proportion", "part", "portion", "chunk", "slice", "bit", "fraction")


@given(
    st.sampled_from(_PARTS),
    st.sampled_from(["", "big ", "small ", "large ", "significant "]),
    st.sampled_from(["20 billion euros", "300 beaches", "5 million tonnes", "400 MW"]),
)
def test_an_unsaid_part_is_not_the_whole(part: str, size: str, amount: str) -> None:
    assert not outcome(f"a {size}{part} of the {amount}", "en").startswith("exact")


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("the lion's share of the 20 billion euros", "en"),
        ("der Löwenanteil der 20 Milliarden Euro", "de"),
        ("ein beträchtlicher Anteil der 20 Milliarden Euro", "de"),
        ("la part du lion des 20 milliards d'euros", "fr"),
        ("la parte del león de los 20.000 millones de euros", "es"),
        ("большая часть 20 млрд евро", "ru"),
        ("200亿欧元的大头", "zh"),
        ("200亿欧元的剩余部分", "zh"),
        ("alle Reben bis auf 5 Prozent", "de"),
        ("alles andere als 5 Prozent", "de"),
    ],
)
def test_the_whole_is_refused(wording: str, locale: str) -> None:
    assert outcome(wording, locale).split()[0] in ("number.vague", "wording.negation")


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("a share of 20 billion euros", "en", "exact 20000000000 EUR"),
        ("a share of 30 %", "en", "exact 30 percent"),
        ("a share of the market of 30 %", "en", "exact 30 percent"),
        ("une part de 20 milliards d'euros", "fr", "exact 20000000000 EUR"),
        ("la part des énergies renouvelables de 20 %", "fr", "exact 20 percent"),
        ("ein Anteil von 20 Milliarden Euro", "de", "exact 20000000000 EUR"),
        ("доля в 20 млрд рублей", "ru", "exact 20000000000 RUB"),
        ("份额200亿元", "zh", "exact 20000000000 CNY"),
        ("stieg bis auf 5 Prozent", "de", "exact 5 percent"),
    ],
)
def test_a_part_with_its_size_is_read(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("a third of the remaining third", "en"),
        ("a quarter of half of the pupils", "en"),
        ("ein Drittel des restlichen Drittels", "de"),
        ("10 % der Hälfte der Schüler", "de"),
        ("un tiers du tiers restant", "fr"),
        ("10 à 15 % de la moitié des élèves", "fr"),
        ("un tercio de la mitad", "es"),
        ("треть от половины", "ru"),
    ],
)
def test_a_part_of_a_part_is_refused(wording: str, locale: str) -> None:
    assert outcome(wording, locale, statistic="share") == "number.compete"


@pytest.mark.parametrize(
    "wording",
    ["a third of the third quarter's exports", "two thirds of third countries"],
)
def test_an_ordinal_is_not_a_part(wording: str) -> None:
    assert outcome(wording, "en", statistic="share").startswith("exact")
