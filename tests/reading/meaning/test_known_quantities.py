"""A quantity that is known from other digits is the one that would be read."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle
from random import Random
from typing import TYPE_CHECKING

import pytest

from silkledger.indicators import indicators
from silkledger.reading import quantities
from silkledger.reading.meaning.known_quantities import KnownQuantities
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.senses import Token
from silkledger.schemas.vocabulary import SHIPPED
from tests.reading.blind.__main__ import FOLDER, rows
from tests.reading.generator.kinds import cases
from tests.support.depth import deep, some

if TYPE_CHECKING:
    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.meaning.known_quantities import Judge

TURNS = 4  # how often a wording is read, each time with other digits
EN = QuantityContext(locale="en")


class Counted(KnownQuantities):
    """Known quantities that count how often one was known."""

    __slots__ = ("known",)

    def __init__(self) -> None:
        super().__init__()
        self.known = 0

    def quantity(self, key: Hashable, tokens: Sequence[Token]) -> Quantity | None:
        quantity = super().quantity(key, tokens)
        self.known += quantity is not None
        return quantity


class Unknown(KnownQuantities):
    """Keeps nothing."""

    __slots__ = ()

    def meet(self, key: Hashable, tokens: Sequence[Token], judge: Judge) -> None:
        pass


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> Counted:
    counted = Counted()
    monkeypatch.setattr(quantities, "_KNOWN", counted)
    return counted


def _varied(wording: str, random: Random) -> str:
    """Return the wording with other digits, none of them 0."""
    return re.sub("[1-9]", lambda _: str(random.randint(1, 9)), wording)


def _wordings() -> Iterator[tuple[str, QuantityContext]]:
    """Wordings of all blind sets, by turns, and of the generator."""
    names = sorted(folder.name for folder in FOLDER.glob("round*"))
    for row in [row for name in names for row in rows(name)][:: 2 * len(names)]:
        yield (
            row["wording"],
            QuantityContext(
                unit=row["unit"] or None,
                locale=row["locale"],
                statistic=row["statistic"] or None,
                geography=row["geography"] or None,
            ),
        )
    by_code = indicators(SHIPPED)
    for case in cases(5, 600):
        indicator = by_code[case.indicator] if case.indicator else None
        yield (
            case.wording,
            QuantityContext(
                unit=case.unit, locale=case.locale, statistic=case.statistic, indicator=indicator
            ),
        )


def test_known_quantities_are_those_that_would_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    random, counted, unknown = Random(2), Counted(), Unknown()
    for wording, context in some(_wordings(), 3):
        for turn in range(TURNS):
            printed = _varied(wording, random) if turn else wording
            monkeypatch.setattr(quantities, "_KNOWN", counted)
            quantity = read_quantity(printed, context)
            monkeypatch.setattr(quantities, "_KNOWN", unknown)
            assert repr(quantity) == repr(read_quantity(printed, context)), printed
    assert counted.known > deep(120, 500)


def _read(wording: str, context: QuantityContext = EN) -> str:
    quantity = read_quantity(wording, context)
    if isinstance(quantity, Quantity):
        return f"{quantity.lower}..{quantity.upper} {quantity.unit}"
    return quantity[0].rule


def test_a_range_is_known_in_its_order_alone(known: Counted) -> None:
    read = [_read(f"from {low} to {high} tonnes") for low, high in ((5, 6), (3, 8), (2, 7), (9, 4))]
    assert read == ["5..6 t", "3..8 t", "2..7 t", "number.reversed_range"]
    assert known.known == 1


def test_a_share_is_known_within_its_limits_alone(known: Counted) -> None:
    share = QuantityContext(locale="en", statistic="share")
    read = [_read(f"{number}.0 %", share) for number in (100, 100, 101, 100)]
    assert read == ["100.0..100.0 percent"] * 2 + ["number.share_outside", "100.0..100.0 percent"]
    known.known = 0
    assert [_read(f"{number}.5 %", share) for number in (98, 97, 96)][-1] == "96.5..96.5 percent"
    assert known.known == 1


@pytest.mark.parametrize(
    "other",
    [
        QuantityContext(locale="de"),
        QuantityContext(locale="en", unit="million tonnes"),
        QuantityContext(locale="en", statistic="growth_rate"),
        QuantityContext(locale="en", dimension="money"),
        QuantityContext(locale="en", indicator=indicators(SHIPPED)["gdp"]),
    ],
)
def test_another_context_is_another_key(known: Counted, other: QuantityContext) -> None:
    for number in (5, 6, 7):
        read_quantity(f"{number} tonnes", EN)
    assert known.known == 1
    read_quantity("8 tonnes", other)
    assert known.known == 1


def test_money_whose_sign_the_cell_decides_is_known(known: Counted) -> None:
    cell = QuantityContext(locale="en", unit="Canadian dollars")
    assert [_read(f"${number}", cell) for number in (51, 52, 53)][-1] == "53..53 CAD"
    assert known.known == 1


PLACES = ("USA", "CAN", "HKG", "GTM", "CHN", "CN-XJ", "RUS", "GBR")


def test_a_hidden_place_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = QuantityContext.settings

    def with_place(
        context: QuantityContext, language: str, *, hides_place: bool = False
    ) -> Settings:
        return settings(context, language)

    money = ["$5 million", "500 pounds", "Q49.5 millones", "5亿元", "12 francs", "70 kr", "5 руб"]
    texts = [(text, replace(context, unit=unit)) for text in money for unit, context in _units()]
    for place, (wording, context) in zip(
        cycle(PLACES), some([*_wordings(), *texts * 3], 3), strict=False
    ):
        placed = replace(context, geography=place)
        quantity = read_quantity(wording, placed)
        with monkeypatch.context() as patched:
            patched.setattr(QuantityContext, "settings", with_place)
            patched.setattr(quantities, "_KNOWN", Unknown())
            assert repr(quantity) == repr(read_quantity(wording, placed)), (wording, place)


def _units() -> Iterator[tuple[str | None, QuantityContext]]:
    for locale in ("en", "es", "zh", "fr"):
        yield from ((unit, QuantityContext(locale=locale)) for unit in (None, "$ million", "t"))


def test_what_is_known_of_one_place_is_known_of_others(known: Counted) -> None:
    for number, place in enumerate(PLACES[:4], start=5):
        context = QuantityContext(locale="en", geography=place)
        assert _read(f"USD {number} million", context) == f"{number}000000..{number}000000 USD"
    assert known.known == 2


def test_a_sign_is_read_by_the_place(known: Counted) -> None:
    read = [
        _read(f"${number} million", QuantityContext(locale="en", geography=place)).split()[-1]
        for place in ("USA", "CAN")
        for number in (5, 6, 7, 8)
    ]
    assert read == ["USD"] * 4 + ["currency.ambiguous"] * 4
    assert known.known == 2
