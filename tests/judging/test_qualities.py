"""Which qualities two figures share, by what their cells mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.judging.qualities import DIFFER, EQUAL, OPEN, QUALITIES, qualities, quality_names
from silkledger.judging.quality_codes import quality_codes
from silkledger.judging.quality_words import meaning
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.claims import claim
from tests.support.judged import figure, figures

if TYPE_CHECKING:
    from pathlib import Path

GROWTH = {"indicator": "gdp_growth", "statistic": "growth_rate"}
SHARE = {"indicator": "exports_share", "statistic": "share"}


def compare(first: dict[str, Any], second: dict[str, Any]) -> tuple[int, tuple[str, ...]]:
    """The verdict on two figures, and what one side leaves open; the same from either side."""
    rows = [figure("f1", claim("exact", "1"), **first), figure("f2", claim("exact", "1"), **second)]
    stated = qualities(figures(*rows))
    both = stated.compare(np.array([0, 1]), np.array([1, 0]))
    assert both.verdict[0] == both.verdict[1]
    assert both.open[0] == both.open[1]
    alike = all(codes[0] == codes[1] for codes in stated.key())
    assert alike == (both.verdict[0] == EQUAL)
    return int(both.verdict[0]), quality_names(int(both.open[0]))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {}),
        ({"basis": "FOB"}, {"basis": " free  on board"}),
        ({"basis": "FOB"}, {"basis": "ФОБ"}),
        ({"basis": "constant 2015 prices, seasonally adjusted"},
            {"basis": "saisonbereinigt, in konstanten Preisen von 2015"}),
        ({"basis": "2015年不变价"}, {"basis": "в постоянных ценах 2015 года"}),
        ({"basis": "經季節調整"}, {"basis": "sa"}),
        ({"basis": "2015 = 100"}, {"basis": "base 100 en 2015"}),
        ({"basis": "2015=100"}, {"basis": "Basis 2015"}),
        ({"basis": "base 2015"}, {"basis": "以2015年为基期"}),
        ({"basis": "2015 год за 100"}, {"basis": "2015年=100"}),
        ({"basis": "Methode X"}, {"basis": "methode-x"}),
        ({"basis": "in prices"}, {}),
        ({"coverage": "goods"}, {"coverage": "货物贸易"}),
        ({"coverage": "without Turkmenistan"}, {"coverage": "不含土库曼斯坦"}),
        ({"entity": "KMG"}, {"entity": "kmg."}),
        ({"item": "solar power"}, {"item": "Solarenergie"}),
        ({"item": "gas", "indicator": "gas_reserves"}, {"indicator": "gas_reserves"}),
        ({"item": "goods", "indicator": "exports"}, {"indicator": "exports"}),
        ({"item": "crude oil", "indicator": "oil_production"}, {"indicator": "oil_production"}),
        ({**SHARE, "share_of": "the region's foreign trade"},
            {**SHARE, "share_of": "the foreign trade of the five"}),
        ({**SHARE, "share_of": "exports of Kazakhstan"}, {**SHARE, "share_of": "its exports"}),
        ({"indicator": "gas_reserves_share", "share_of": "the world's total"},
            {"indicator": "gas_reserves_share"}),
        ({**GROWTH, "base": "year_on_year"}, GROWTH),
        ({**GROWTH, "base": "year_on_year"}, {**GROWTH, "base": "since:2021"}),
    ],
)  # fmt: skip
def test_equal(first: dict[str, Any], second: dict[str, Any]) -> None:
    assert compare(first, second) == (EQUAL, ())


@pytest.mark.parametrize(
    ("first", "second", "left_open"),
    [
        ({"basis": "FOB"}, {}, "basis"),
        ({"basis": "constant prices"}, {"basis": "constant 2015 prices"}, "basis"),
        ({"basis": "in real terms"}, {"basis": "chain-linked volumes"}, "basis"),
        ({"basis": "FOB, method X"}, {"basis": "FOB"}, "basis"),
        ({"basis": "FOB"}, {"coverage": "goods"}, "basis coverage"),
        ({"coverage": "goods"}, {"coverage": "goods without Turkmenistan"}, "coverage"),
        ({**GROWTH, "basis": "in dollar terms"}, GROWTH, "basis"),
        ({"reporter": "CHN"}, {}, "reporter"),
        ({"share_of": "exports"}, {}, "share_of"),
        ({**SHARE, "share_of": "the foreign trade of the five"},
            {**SHARE, "share_of": "the foreign trade of Central Asia"}, "share_of"),
        ({"indicator": "inflation", "statistic": "growth_rate"},
            {"indicator": "inflation", "statistic": "growth_rate", "base": "year_on_year"}, "base"),
        ({**GROWTH, "base": "previous_period", "period_start": None, "period_end": None},
            {**GROWTH, "base": "month_on_month"}, "base"),
    ],
)  # fmt: skip
def test_open_on_one_side(first: dict[str, Any], second: dict[str, Any], left_open: str) -> None:
    assert compare(first, second) == (OPEN, tuple(left_open.split()))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"basis": "FOB"}, {"basis": "CIF"}),
        ({"basis": "FOB"}, {"basis": "constant 2015 prices"}),
        ({"basis": "FOB, constant prices"}, {"basis": "FOB, seasonally adjusted"}),
        ({"basis": "seasonally adjusted annual rate"}, {"basis": "seasonally adjusted"}),
        ({"basis": "calendar adjusted"}, {"basis": "not adjusted"}),
        ({"basis": "PPP"}, {"basis": "current prices"}),
        ({"basis": "in dollar terms"}, {"basis": "以人民币计"}),
        ({"coverage": "goods"}, {"coverage": "without Turkmenistan"}),
        ({"basis": "FOB"}, {"basis": "method X"}),
        ({"basis": "constant 2015 prices"}, {"basis": "constant 2010 prices"}),
        ({"basis": "seasonally adjusted"}, {"basis": "not seasonally adjusted"}),
        ({"basis": "in constant prices"}, {"basis": "not in constant prices"}),
        ({"coverage": "goods"}, {"coverage": "goods and services"}),
        ({"coverage": "without Turkmenistan"}, {"coverage": "including Turkmenistan"}),
        ({"reporter": "CHN"}, {"reporter": "KAZ"}),
        ({**GROWTH, "base": "year_on_year"}, {**GROWTH, "base": "month_on_month"}),
        ({"share_of": "exports"}, {"share_of": "imports"}),
        ({"indicator": "gas_reserves_share", "share_of": "the region"},
            {"indicator": "gas_reserves_share"}),
        ({"indicator": "gas_reserves_share", "share_of": "the region"},
            {"indicator": "gas_reserves_share", "share_of": "the world"}),
        ({"entity": "KMG"}, {}),
        ({"entity": "KMG"}, {"entity": "Tengizchevroil"}),
        ({"item": "solar", "indicator": "installed_capacity"},
            {"indicator": "installed_capacity"}),
        ({"item": "gas", "indicator": "greenhouse_gas_emissions"},
            {"indicator": "greenhouse_gas_emissions"}),
        ({"item": "solar"}, {"item": "solar panels"}),
        ({"item": "oil products", "indicator": "oil_production"}, {"indicator": "oil_production"}),
        ({"item": "crude oil", "indicator": "exports"}, {"item": "oil", "indicator": "exports"}),
    ],
)  # fmt: skip
def test_differ(first: dict[str, Any], second: dict[str, Any]) -> None:
    verdict, _ = compare(first, second)
    assert verdict == DIFFER


def test_qualities_set_apart_are_not_compared() -> None:
    rows = [figure("f1", claim("exact", "1"), item="solar", basis="FOB")]
    rows.append(figure("f2", claim("exact", "1"), item="wind", basis="free on board"))
    comparison = qualities(figures(*rows)).compare(np.array([0]), np.array([1]), apart=("item",))
    assert comparison.verdict.tolist() == [EQUAL]


CELLS = st.sampled_from(
    [
        None,
        "FOB",
        "CIF",
        "constant prices",
        "constant 2015 prices",
        "FOB, old",
        "old",
        "real",
        "FOB, real",
    ]
)


@given(st.lists(CELLS, min_size=2, max_size=6))
def test_the_code_of_each_cell_says_whether_two_are_equal(cells: list[str | None]) -> None:
    rows = [
        figure(f"f{place}", claim("exact", "1"), basis=cell) for place, cell in enumerate(cells)
    ]
    stated = qualities(figures(*rows, coded=True))
    first, second = (pairs.ravel() for pairs in np.indices((len(cells), len(cells))))
    comparison = stated.compare(first, second)
    codes = stated["basis"]
    assert ((comparison.verdict == EQUAL) == (codes[first] == codes[second])).all()
    assert set(comparison.open.tolist()) <= {0, 1 << QUALITIES.index("basis")}
    assert comparison.verdict.tolist() == stated.compare(second, first).verdict.tolist()


def test_every_wording_of_the_vocabulary_is_read_as_its_codes() -> None:
    columns = ("quality", "codes", "language", "words")
    for entry in SHIPPED.load("qualities", columns):
        codes = {name for name in entry.list("codes") if name != "not"}
        for words in entry.list("words"):
            text = words.replace("{year}", "2015").replace("{place}", "Kazakhstan").replace("*", "")
            values = {value for _, value in meaning(entry["quality"], text).facets}
            named_codes = {value if value in codes else value.partition(":")[0] for value in values}
            wider = {quality_codes(SHIPPED)[entry["quality"]][value.partition(":")[0]].narrows
                     for value in values}  # fmt: skip
            assert named_codes | wider - {""} >= codes, entry.fault(f"{text!r} reads as {values}")


def test_faults_of_the_vocabulary_name_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "qualities").mkdir()
    codes = "quality,facet,code,takes,narrows,default,meaning\nbasis,valuation,fob,,,,x\n"
    for name, text, fault in (
        (
            "items.csv",
            "code,parent,disjoint,meaning\nwheat,grain,,\n",
            "items.csv:2: parent: 'grain'",
        ),
        (
            "quality_codes.csv",
            codes.replace("fob,,,,", "fob,,cif,,"),
            "quality_codes.csv:2: narrows",
        ),
    ):
        (tmp_path / "items.csv").write_text("code,parent,disjoint,meaning\nwheat,,,\n")
        (tmp_path / "quality_codes.csv").write_text(codes)
        (tmp_path / name).write_text(text)
        with pytest.raises(VocabularyError, match=fault):
            quality_codes(Vocabulary(tmp_path))
