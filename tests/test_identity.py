from __future__ import annotations

import hashlib
import random

import numpy as np
import pyarrow as pa
import pytest

from silkledger import identity
from silkledger.identity import FIGURE_KEY, identify, reading_order
from tests.support.rows import raw_rows

SPAN = {"char_start": "10", "char_end": "20"}


def ids(*rows: dict[str, str]) -> list[str]:
    return raw_rows(*rows)["row_id"].to_pylist()


def test_a_row_is_named_by_span_then_locator_then_wording() -> None:
    wording = {"as_reported": "70", "indicator": "gdp"}
    assert ids({**wording, **SPAN, "locator": "p. 3"}, {**wording, "locator": "p. 3"}, wording) == [
        "s:10-20",
        "s:p. 3",
        's:"70"',
    ]


def test_rows_that_share_a_span_carry_their_indicator() -> None:
    rows = [{"as_reported": "70", "indicator": name, **SPAN} for name in ("gdp", "exports")]
    assert ids(
        *rows, {"as_reported": "70", "indicator": "gdp", "char_start": "11", "char_end": "20"}
    ) == [
        "s:10-20#gdp",
        "s:10-20#exports",
        "s:11-20",
    ]


def test_how_many_rows_are_named_at_a_time_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    wording = {"as_reported": "70", "indicator": "gdp"}
    rows = [
        {**wording, **SPAN},
        wording,
        {**wording, "indicator": "exports"},
        {**wording, "locator": "p. 3"},
    ] * 2
    together = ids(*rows)
    monkeypatch.setattr(identity, "_ROWS_PER_BATCH", 3)
    assert ids(*rows) == together
    assert together[:4] == ["s:10-20#gdp", 's:"70"#gdp', 's:"70"#exports', "s:p. 3#gdp"]


@pytest.mark.parametrize("column", [name for name in FIGURE_KEY if name != "source_id"])
def test_each_identifying_cell_makes_another_figure(column: str) -> None:
    base = {"as_reported": "70", "indicator": "gdp", "locator": "p. 3", **SPAN}
    made = identify(raw_rows(base, {**base, column: "30"}, base), FIGURE_KEY, "f")
    assert made.indices.to_pylist() == [0, 1, 0]
    assert len(set(made.to_pylist())) == 2
    assert all(len(one) == 21 and one.startswith("f") for one in made.to_pylist())


def test_an_id_is_stable_whatever_stands_beside_it() -> None:
    base = {"as_reported": "70", "indicator": "gdp", **SPAN}
    alone = identify(raw_rows(base), FIGURE_KEY, "f")[0].as_py()
    # Pinned: published ids must not change with the code.
    assert alone == "fb348b547cc435fbabafe"
    among = identify(
        raw_rows({**base, "indicator": "exports"}, {**base, "note": "x", "unit": "t"}),
        FIGURE_KEY,
        "f",
    )
    assert among[1].as_py() == alone


def test_an_id_is_the_sum_of_the_digests_of_its_cells_and_empty_cells_add_nothing() -> None:
    cells = {"source_id": "s", "indicator": "gdp", **SPAN}
    total = 0
    for name, cell in cells.items():
        total ^= int.from_bytes(
            hashlib.blake2b(f"{name}\x1f{cell}".encode(), digest_size=10).digest(), "big"
        )
    row = raw_rows({"as_reported": "70", **cells})
    made = identify(row, FIGURE_KEY, "f").to_pylist()
    assert made == [f"f{total:020x}"]
    assert (
        identify(row, ("source_id", "char_start", "char_end", "indicator"), "f").to_pylist() == made
    )


def test_cells_that_change_places_make_another_figure() -> None:
    names = (
        {"geography": "China", "counterpart": "Peru"},
        {"geography": "Peru", "counterpart": "China"},
    )
    made = identify(
        raw_rows(*({"as_reported": "70", "indicator": "gdp", **SPAN, **each} for each in names)),
        FIGURE_KEY,
        "f",
    )
    assert len(set(made.to_pylist())) == 2


def test_a_publishers_own_id_stands_over_the_cells() -> None:
    rows = raw_rows(
        *(
            {"as_reported": "70", "indicator": "gdp", "figure_id": one, **SPAN}
            for one in ("a", "b", "a")
        )
    )
    assert identify(rows, FIGURE_KEY, "f").indices.to_pylist() == [0, 1, 0]


def test_published_rows_have_one_order() -> None:
    rows = [
        ("b", 1, 2, "x"),
        ("a", 5, 6, "x"),
        ("a", None, None, "z"),
        ("a", None, None, "y"),
        ("a", 5, 9, "x"),
    ]
    expected = [
        ("a", None, None, "y"),
        ("a", None, None, "z"),
        ("a", 5, 6, "x"),
        ("a", 5, 9, "x"),
        ("b", 1, 2, "x"),
    ]
    for seed in range(5):
        shuffled = random.Random(seed).sample(rows, len(rows))
        source, start, end, made = (
            pa.array(list(column)) for column in zip(*shuffled, strict=True)
        )
        order = reading_order(source.dictionary_encode(), start, end, made)
        assert [shuffled[place] for place in np.asarray(order).tolist()] == expected
