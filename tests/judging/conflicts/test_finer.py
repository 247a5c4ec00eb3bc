"""Whatever is rounded or cut off from one printed number never clashes, whoever prints it."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.conflicts import pairs
from tests.support.claims import claim
from tests.support.depth import deep
from tests.support.judged import figure, judge

WAYS = (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN)
TRIED = settings(max_examples=deep(12, 100), derandomize=True)


def verdicts(*numbers: str, **cells: str) -> list[tuple[str, tuple[str, ...]]]:
    """The verdicts on numbers, each of a witness of its own, with their flags."""
    rows = [
        figure(f"f{place}", claim("exact", number), measured_by=f"Office {place}x", **cells)
        for place, number in enumerate(numbers)
    ]
    return [(row["verdict"], tuple(row["flags"])) for row in judge(*rows)["conflicts"]]


@TRIED
@given(
    st.decimals("-999", "999", places=3, allow_nan=False),
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from(WAYS)), min_size=2, max_size=7),
    st.sampled_from([8, 1]),
)
def test_what_comes_from_one_number_never_clashes(
    number: Decimal, printed: list[tuple[int, str]], few: int
) -> None:
    said = [str(number.quantize(Decimal(1).scaleb(-digits), way)) for digits, way in printed]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "FEW", few)
        found = {verdict for verdict, _ in verdicts(str(number), *said)}
    assert found <= {"agree", "rounding"}


def test_without_the_number_that_gives_both_two_neighbours_clash() -> None:
    assert verdicts("2.7", "2.8") == [("clash", ())]
    assert verdicts("2.7", "2.8", "2.81").count(("clash", ())) == 2
    assert sorted(verdicts("2.7", "2.8", "2.76")) == [
        ("rounding", ()),
        ("rounding", ("truncated",)),
        ("rounding", ("truncated",)),
    ]


def test_forecasts_of_two_institutions_are_not_roundings_of_a_third() -> None:
    assert ("clash", ()) in verdicts("3.9", "4.0", "3.96", status="forecast")


def test_a_number_of_another_basis_gives_nothing() -> None:
    rows = [
        figure(f"f{place}", claim("exact", number), measured_by=f"Office {place}x", basis=basis)
        for place, (number, basis) in enumerate([("2.7", "FOB"), ("2.8", "FOB"), ("2.76", "CIF")])
    ]
    assert [row["verdict"] for row in judge(*rows)["conflicts"]] == ["clash"]
