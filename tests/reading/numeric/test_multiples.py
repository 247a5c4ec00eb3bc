"""Multiples of a change: a ratio, or the rate that the statistic asks for."""

from __future__ import annotations

import csv
from decimal import Decimal
from itertools import product
from pathlib import Path

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.schemas import vocabulary
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

MULTIPLES = Path(vocabulary.__file__).parent / "vocabularies" / "multiples"
# Of each language: falls and rises by a part, and by how many percent.
FALLS = {
    "en": (("halved", -50), ("fell by half", -50), ("fell by a quarter", -25), ("fell 2-fold", 0)),
    "de": (("halbierte sich", -50), ("sank um die Hälfte", -50), ("sank um ein Viertel", -25)),
    "fr": (("a diminué de moitié", -50), ("a baissé de la moitié", -50), ("a doublé", 100)),
    "es": (("se redujo a la mitad", -50), ("bajó un cuarto", -25), ("se duplicó", 100)),
    "ru": (("сократился вдвое", -50), ("сократился в 2 раза", -50), ("вырос вдвое", 100)),
    "zh": (
        ("减少一半", -50),
        ("减半", -50),
        ("减少一半左右", -50),
        ("减少四成", -40),
        ("增长两倍", 200),
    ),
    "zh-Hant": (("減少一半", -50), ("減少一半左右", -50), ("減少四分之一", -25), ("下降一半", -50)),
}


def _words() -> list[tuple[str, str, Decimal]]:
    """Every word of the vocabulary that is a ratio by itself, with its language and value."""
    found = []
    for file in sorted(MULTIPLES.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if row["kind"] in ("ratio", "ratio_in"):
                    value = Decimal(row["value"])
                    found += [(row["language"], word, value) for word in row["words"].split(";")]
    return found


@every_row(_words)
def test_a_word_for_a_ratio_is_a_rate_under_a_statistic_of_changes(
    language: str, word: str, ratio: Decimal
) -> None:
    """What is read as a ratio without a statistic is one hundredfold less 100, or is refused."""
    plain = read_quantity(word, QuantityContext(locale=language))
    if not isinstance(plain, Quantity):
        return
    assert (plain.value, plain.unit) == (ratio, "x")
    for statistic in ("growth_rate", "increase"):
        context = QuantityContext(locale=language, statistic=statistic)
        rate = read_quantity(word, context)
        assert not isinstance(rate, Quantity) or (rate.value, rate.unit, rate.bound) == (
            (ratio - 1) * 100,
            "percent",
            plain.bound,
        )
    assert "multiple_reading" in plain.flags


@every_row((language, *row) for language, rows in FALLS.items() for row in rows)
def test_a_fall_by_half_is_a_rate_or_no_level(language: str, wording: str, percent: int) -> None:
    if not percent:
        refusals(wording, language, statistic="growth_rate")
        return
    for statistic in ("growth_rate", "increase"):
        found = outcome(wording, language, statistic=statistic)
        assert found.split(" ", 1)[1] == f"{percent} percent"
    for statistic in ("level", "stock"):
        assert "sign.change_under_level" in refusals(wording, language, statistic=statistic)


@every_row(product(("multiple", None), (("halved", "0.5"), ("doubled", "2"), ("tripled", "3"))))
def test_a_multiple_stays_a_ratio(statistic: str | None, word: tuple[str, str]) -> None:
    assert outcome(word[0], statistic=statistic) == f"exact {word[1]} x"
