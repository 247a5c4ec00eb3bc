"""Unit definitions: faults of the vocabulary, chains of bases, quotients and their dimensions."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.definitions import units
from silkledger.reading.text.faults import UnreadableError
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.readings import outcome, read, refusals, said, stated

if TYPE_CHECKING:
    from pathlib import Path


def _tree(tmp_path: Path, rows: str) -> Vocabulary:
    (tmp_path / "units").mkdir()
    header = "unit,base,factor,dimension,symbols,note\n"
    (tmp_path / "units" / "mass.csv").write_text(header + rows, encoding="utf-8")
    (tmp_path / "dimensions.csv").write_text(
        "dimension,meaning\nmass,mass\nvolume,volume\n", encoding="utf-8"
    )
    return Vocabulary(tmp_path)


@pytest.mark.parametrize(
    ("rows", "line", "what"),
    [
        ("t,t,1,mass,,\nt,t,1,mass,,\n", 3, "already appears"),
        ("t,t,1,weight,,\n", 2, "dimension: 'weight' is unknown"),
        ("kg,t,0.001,mass,,\n", 2, "'t' is not a unit"),
        ("a,b,2,mass,,\nb,a,2,mass,,\n", 2, "cycle"),
        ("c,a,2,mass,,\na,b,2,mass,,\nb,a,2,mass,,\n", 2, "lead back to a: a cycle"),
        ("t,t,2,mass,,\n", 2, "is its own base has the factor 1"),
        ("t,t,1,mass,,\nkg,t,zero,mass,,\n", 3, "is not a number"),
        ("t,t,1,mass,,\nkg,t,-1,mass,,\n", 3, ": a factor must be above 0;"),
        ("t,t,1,mass,,\nkg,t,1/0,mass,,\n", 3, "is not a number"),
        ("t,t,1,mass,,\nl,t,1,volume,,\n", 3, "has the dimension mass, not volume"),
        ("t,t,,mass,,\n", 2, "factor: the cell is empty"),
    ],
)
def test_a_fault_of_the_vocabulary_names_its_line(
    rows: str, line: int, what: str, tmp_path: Path
) -> None:
    ours = _tree(tmp_path, rows)
    with pytest.raises(VocabularyError, match=what) as fault:
        units.definitions(ours)
    assert (fault.value.file.name, fault.value.line) == ("mass.csv", line)


def test_words_without_a_unit_or_of_an_unknown_one_are_faults(tmp_path: Path) -> None:
    _tree(tmp_path, "t,t,1,mass,,\n")
    for row, what in (
        (",en,ton", "unit: the cell is empty"),
        ("t,en,", "words: the cell is empty"),
        ("zz,en,ton", "unit: 'zz' has no row"),
    ):
        (tmp_path / "unit_words.csv").write_text(f"unit,language,words\n{row}\n", encoding="utf-8")
        with pytest.raises(VocabularyError, match=rf"unit_words.csv:2: {what}"):
            list(units.words(Vocabulary(tmp_path)))


def test_a_chain_of_bases_multiplies_its_factors(tmp_path: Path) -> None:
    ours = _tree(tmp_path, "Mt,kt,1000,mass,,\nkt,t,1000,mass,,\nt,t,1,mass,,\n")
    found = units.definitions(ours)["Mt"]
    assert found == units.Unit("Mt", "t", Decimal(1_000_000), Decimal(1), "mass")


def test_quotients_divide_their_factors() -> None:
    known = units.definitions(SHIPPED)
    price = known["kt"].per(known["h"])
    assert (price.canonical, price.numerator / price.denominator, price.dimension) == (
        "t/h",
        Decimal(1000),
        "mass_rate",
    )
    with pytest.raises(UnreadableError):
        known["km"].per(known["t"])


PAIRS = [
    *(
        ("USD", below, "price")
        for below in ("t", "m3", "bbl", "MWh", "km2", "km", "MW", "h", "person", "train", "tkm")
    ),
    ("t", "h", "mass_rate"),
    ("m3", "d", "volume_rate"),
    ("MWh", "year", "energy_rate"),
    ("person", "year", "count_rate"),
    ("train", "d", "count_rate"),
    ("km", "h", "speed"),
    ("person", "km2", "density"),
    ("train", "km2", "density"),
    ("t", "km2", "density"),
    ("t", "MWh", "intensity"),
    ("t", "km", "intensity"),
    ("MW", "km2", "density"),
    ("km2", "year", "area_rate"),
    *((above, "person", "per_head") for above in ("t", "m3", "MWh", "train", "km2")),
]


@pytest.mark.parametrize(("above", "below", "dimension"), PAIRS)
def test_each_quotient_has_its_dimension(above: str, below: str, dimension: str) -> None:
    known = units.definitions(SHIPPED)
    upper = units.money("USD", Decimal(1)) if above == "USD" else known[above]
    found = upper.per(known[below])
    assert (found.canonical, found.dimension, found.name) == (
        f"{above}/{below}",
        dimension,
        f"{above}/{below}",
    )


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("percent", "t"),
        ("km", "t"),
        ("year", "year"),
        ("MW", "year"),
        ("person", "person"),
    ],
)
def test_what_no_figure_is_measured_in_is_no_quotient(above: str, below: str) -> None:
    known = units.definitions(SHIPPED)
    with pytest.raises(UnreadableError) as fault:
        known[above].per(known[below])
    assert (fault.value.rule, fault.value.text) == ("unit.no_quotient", f"{above} per {below}")


def test_units_of_money_and_multiples_of_units_say_what_they_are() -> None:
    dollar, cent = units.money("USD", Decimal(1)), units.money("USD", Decimal("0.01"))
    assert (dollar.name, dollar.canonical, dollar.dimension) == ("USD", "USD", "money")
    assert (cent.name, cent.canonical, cent.numerator) == ("0.01 USD", "USD", Decimal("0.01"))
    hundred = units.definitions(SHIPPED)["kt"].times(Decimal(100))
    assert (hundred.name, hundred.canonical, hundred.numerator) == ("100 kt", "t", Decimal(100_000))


def test_some_words_are_ambiguous_below_the_line_of_a_price_only() -> None:
    found = {(language, word): meaning for language, word, meaning, _ in units.ambiguous(SHIPPED)}
    assert found["*", "tcm"].only_in_price is True
    assert found["*", "mcf"].only_in_price is False
    assert all(meaning.may_mean for meaning in found.values())


def test_the_canonical_unit_of_a_unit_is_the_end_of_its_bases() -> None:
    known = units.definitions(SHIPPED)
    for unit in known.values():
        assert known[unit.canonical].canonical == unit.canonical
        assert known[unit.canonical].dimension == unit.dimension
        assert unit.name in known


@pytest.mark.parametrize(
    ("text", "geography", "default", "expected"),
    [
        ("6.5 CNY per $", None, None, "exact 6.5 CNY/USD"),
        ("6.5 USD per Rs", "IND", None, "exact 6.5 USD/INR"),
        ("6.5 USD per Rs", None, "PAK", "exact 6.5 USD/PKR"),
    ],
)
def test_places_decide_the_money_below_the_line(
    text: str, geography: str | None, default: str | None, expected: str
) -> None:
    assert said(read(text, geography=geography, default_geography=default)) == stated(expected)


def test_ambiguous_money_below_the_line_is_refused() -> None:
    assert refusals("6.5 USD per Rs") == ["currency.ambiguous"]
    assert refusals("6.5 CNY per $", geography="AUS") == ["currency.ambiguous"]
    assert refusals("6.5 CNY per $", default_geography="AUS") == ["currency.ambiguous"]
    assert refusals("USD 5 per thousand") == ["unit.unknown"]


def test_no_unit_word_begins_with_a_scale() -> None:
    """A word such as "тыс. TEU" would lose the scale, unless the unit itself has its factor."""
    scales = {
        (entry["language"], word.lower())
        for entry in SHIPPED.load("scales", ("factor", "when", "language", "words"))
        for word in entry.list("words")
    }
    own = {"Mtoe", "m2", "m3", "sq_mile", "nautical_mile"}
    found = [
        (entry["language"], word)
        for entry in SHIPPED.load("unit_words", ("unit", "language", "words"))
        if entry["unit"] not in own
        for word in entry.list("words")
        if (entry["language"], word.lower().partition(" ")[0]) in scales and " " in word
    ]
    assert found == []


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("60 m/s", "en"),
        ("60 metres per second", "en"),
        ("60 Meter pro Sekunde", "de"),
        ("60 mètres par seconde", "fr"),
        ("60 metros por segundo", "es"),
        ("60 метров в секунду", "ru"),
        ("每秒60米", "zh"),
        ("3.6 kilometres per minute", "en"),
    ],
)
def test_a_length_per_second_is_a_speed(wording: str, language: str) -> None:
    assert outcome(wording, language) == "exact 216 km/h"


def test_a_length_per_day_stays_one() -> None:
    assert outcome("5 km per day") == "exact 5 km/d"
