"""Russian comparatives apart from their number, and signs beside words of a decrease."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome, refusals

BEFORE = ("", "туристов ", "цены выросли, но туристов ", "рост цен привёл к тому, что туристов ")
PARTS = (" – ", " — ", " - ", ", ")
FELL = [
    ("ru", "на фоне падения цен {}"),
    ("ru", "спрос упал, а экспорт {}"),
    ("en", "amid falling prices, {}"),
    ("en", "demand fell, {}"),
    ("de", "die Nachfrage fiel, {}"),
    ("fr", "malgré la baisse des prix {}"),
    ("es", "pese a la caída de precios {}"),
]


@pytest.mark.parametrize(("before", "part"), list(product(BEFORE, PARTS)))
def test_by_behind_a_dash_tells_a_change(before: str, part: str) -> None:
    for verb, (word, sign) in product(
        ("стало", "оказалось"), (("меньше", "-"), ("больше", ""), ("ниже", "-"), ("выше", ""))
    ):
        wording = f"{before}{verb} {word}{part}на 14 %"
        found = outcome(wording, "ru", statistic="growth_rate")
        assert found == f"exact {sign}14 percent" or "." in found.split()[0], (wording, found)
    found = outcome(f"{before}стало меньше{part}на 14 %", "ru", statistic="growth_rate")
    assert found == "exact -14 percent"


@pytest.mark.parametrize("word", ["больше", "меньше", "выше", "ниже"])
def test_a_number_behind_a_dash_is_not_bounded(word: str) -> None:
    for dash in ("–", "—"):
        refusals(f"цены упали, но туристов {word} {dash} 14 %", "ru", statistic="growth_rate")


@pytest.mark.parametrize(("locale", "frame"), FELL)
def test_a_plus_sign_contradicts_a_decrease(locale: str, frame: str) -> None:
    percent = "10.4 %" if locale == "en" else "10,4 %"
    for sign in ("+", "plus ") if locale in ("en", "de") else ("+",):
        found = outcome(frame.format(sign + percent), locale, statistic="growth_rate")
        assert not found.startswith("exact -"), (locale, frame, found)
