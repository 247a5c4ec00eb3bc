"""The tight and the wide interval of every bound, and claims made of published rows."""

from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given, settings

from silkledger.indicators import indicators
from silkledger.judging.comparing import Claim, Interval, claims_of, tight, wide
from silkledger.judging.comparing.claim_intervals import cut, widest
from silkledger.judging.comparing.claims import COLUMNS
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.claims import claim, claims
from tests.support.depth import deep

D = Decimal


def _around(low: str, high: str) -> Interval:
    return Interval(D(low), D(high))


@pytest.mark.parametrize(
    ("original", "narrow", "broad"),
    [
        (claim("exact", "3.9"), _around("3.85", "3.95"), _around("3.85", "3.95")),
        (claim("exact", "70"), _around("69.5", "70.5"), _around("65", "75")),
        (claim("exact", "-70"), _around("-70.5", "-69.5"), _around("-75", "-65")),
        (claim("exact", "1200"), _around("1199.5", "1200.5"), _around("1150", "1250")),
        (claim("exact", "4.0"), _around("3.95", "4.05"), _around("3.6", "4.4")),  # a tenth at most
        (claim("exact", "0"), _around("-0.5", "0.5"), _around("-0.5", "0.5")),
        (claim("exact", "0.00"), _around("-0.005", "0.005"), _around("-0.005", "0.005")),
        (claim("exact", "1", digit="1"), _around("0.5", "1.5"), _around("0.5", "1.5")),
        (claim("exact", "100"), _around("99.5", "100.5"), _around("90", "110")),
        (claim("exact", "7e10"), _around("6.5e10", "7.5e10"), _around("6.5e10", "7.5e10")),
        (claim("exact", "18.1436948", digit="0.90718474"), _around("17.69010243", "18.59728717"),
         # 20 short tons: half a ton either side, two at their widest
         _around("16.32932532", "19.95806428")),
        # no whole count of digits
        (claim("exact", "2.5", digit="2"), _around("1.5", "3.5"), _around("1.5", "3.5")),
        (claim("approx", "6.2"), _around("6.15", "6.25"), _around("5.95", "6.45")),
        (claim("approx", "70"), _around("69.5", "70.5"), _around("65", "75")),
        (claim("approx", "75"), _around("74.5", "75.5"), _around("72.5", "77.5")),
        (claim("approx", "6"), _around("5.5", "6.5"), _around("4.8", "7.2")),  # a fifth at most
        (claim("approx", "1"), _around("0.5", "1.5"), _around("0.5", "1.5")),
        (claim("gt", "70"), Interval(D(70), None, False, False),
            Interval(D(70), None, False, False)),
        (claim("ge", "70"), Interval(D(70), None, True, False), Interval(D(70), None, True, False)),
        (claim("lt", "70"), Interval(None, D(70), False, False),
            Interval(None, D(70), False, False)),
        (claim("le", "70"), Interval(None, D(70), False, True), Interval(None, D(70), False, True)),
        (claim("nearly", "9"), Interval(D("8.1"), D(9), True, False),
            Interval(D("7.2"), D(9), True, False)),
        (claim("nearly", "-9"), Interval(D(-9), D("-8.1"), False, True),
            Interval(D(-9), D("-7.2"), False, True)),
        (claim("nearly", "0"), Interval(None, D(0), False, False),
            Interval(None, D(0), False, False)),
        (claim("close", "9"), Interval(D(9), D("9.9"), False, True),
            Interval(D(9), D("10.8"), False, True)),
        (claim("close", "-9"), Interval(D(-9), D("-8.1"), False, True),
            Interval(D(-9), D("-7.2"), False, True)),
        (claim("range", "20", "25"), _around("20", "25"), _around("19.5", "25.5")),
        (claim("range", "0.5", "2"), _around("0.5", "2"), _around("0.45", "2.5")),
    ],
)  # fmt: skip
def test_tight_and_wide(original: Claim, narrow: Interval, broad: Interval) -> None:
    assert (tight(original), wide(original)) == (narrow, broad)


@settings(max_examples=deep(19, 120), derandomize=True)
@given(claims())
def test_wide_holds_tight_and_both_hold_the_number_where_the_words_do(original: Claim) -> None:
    narrow, broad = tight(original), wide(original)
    assert broad.both(narrow) == narrow
    leaves_itself_out = original.bound in ("gt", "lt", "nearly", "close")
    assert (
        narrow.contains(original.value) == broad.contains(original.value) == (not leaves_itself_out)
    )


@pytest.mark.parametrize(
    ("wording", "unit", "indicator", "narrow"),
    [
        ("USD 4.1 billion", None, "exports", _around("4.05e9", "4.15e9")),
        ("one million", None, "population", _around("5e5", "1.5e6")),
        ("1,250,000", None, "population", _around("1249999.5", "1250000.5")),
        ("about 4.1 billion tons", None, "oil_reserves", _around("4.05e9", "4.15e9")),
        ("20 short tons", None, "oil_reserves", _around("17.69010243", "18.59728717")),
        ("more than 6%", None, "inflation", Interval(D(6), None, False, False)),
        ("2.5", "trillion cubic feet", "gas_reserves", _around("69376274150.4", "72207958809.6")),
    ],
)
def test_a_read_figure_keeps_its_printed_digits(
    wording: str, unit: str | None, indicator: str, narrow: Interval
) -> None:
    """Through float64 and back, as published: the intervals are those of the printed decimals."""
    read = read_quantity(
        wording, QuantityContext(unit=unit, locale="en", indicator=indicators(SHIPPED)[indicator])
    )
    assert isinstance(read, Quantity)
    cells = {name: getattr(read, name) for name in COLUMNS}
    cells |= {
        name: None if cell is None else float(cell)
        for name, cell in cells.items()
        if isinstance(cell, Decimal)
    }
    (original,) = claims_of(pa.Table.from_pylist([cells]))
    assert tight(original) == narrow


def test_a_range_has_two_ends() -> None:
    with pytest.raises(ValueError, match="two ends"):
        Claim("range", D(1), D(0), None, True, None, D(1), D(1), "t")


@settings(max_examples=deep(19, 120), derandomize=True)
@given(claims())
def test_the_widest_interval_holds_the_wide_one_and_what_was_cut(original: Claim) -> None:
    whole, broad, kept = widest(original), wide(original), cut(original)
    assert whole.both(broad) == broad
    assert kept is None or whole.both(kept) == kept
    assert kept is not None or whole == broad


def test_an_edge_of_cut_digits_is_excluded() -> None:
    found = widest(claim("exact", "1.7"))
    assert (found.low, found.high, found.high_inclusive) == (D("1.65"), D("1.8"), False)
    assert widest(claim("exact", "70")) == wide(claim("exact", "70"))
