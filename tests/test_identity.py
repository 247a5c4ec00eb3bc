from __future__ import annotations

import csv
import hashlib
import random
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger import identity
from silkledger.identity import (
    FIGURE_DETAILS,
    FIGURE_KEY,
    identify,
    reading_order,
    row_ids,
    share_place,
)
from tests.support.rows import raw_rows

SPAN = {"char_start": "10", "char_end": "20"}
RAW = Path(__file__).parent.parent / "raw"
# What identifies a figure since schema version 1.1.0, besides what did before.
LATER = ("entity", "item", "base")
CELLS = st.text("abc#0 ", min_size=1, max_size=3).filter(str.strip)


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


def test_rows_that_share_indicator_too_carry_what_tells_them_apart() -> None:
    row = {"as_reported": "70", "indicator": "exports", "locator": "table 2"}
    assert ids(
        {**row, "indicator": "gdp"},
        {**row, "entity": "KTZ", "item": "gas"},
        {**row, "entity": "KTZ", "item": "oil"},
        {**row, "item": "gas"},
        {**row, "entity": "KMG", "item": "gas"},
        {**row, "locator": "table 3", "period": "2021"},
        {**row, "locator": "table 3", "period": "2022"},
        {**row, "locator": "table 4", "item": "gas"},
    ) == [
        "s:table 2#gdp",
        "s:table 2#exports#KTZ#gas",
        "s:table 2#exports#KTZ#oil",
        "s:table 2#exports#",
        "s:table 2#exports#KMG",
        "s:table 3#exports#2021",
        "s:table 3#exports#2022",
        "s:table 4",
    ]


@settings(deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(
            {"locator": st.sampled_from(["t", "u"]), "indicator": st.sampled_from(["gdp", "age"])},
            optional={name: st.sampled_from(["a", "b", "gas"]) for name in FIGURE_DETAILS[1:]},
        ),
        min_size=2,
        max_size=8,
    )
)
def test_rows_have_one_id_only_if_they_state_one_figure(rows: list[dict[str, str]]) -> None:
    table = raw_rows(*({"as_reported": "70", **row} for row in rows))
    figure_of: dict[str, set[str]] = {}
    figures = identify(table, FIGURE_KEY, "f").to_pylist()
    for row_id, figure in zip(table["row_id"].to_pylist(), figures, strict=True):
        figure_of.setdefault(row_id, set()).add(figure)
    assert all(len(figures) == 1 for figures in figure_of.values())


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


def test_the_ids_of_the_repository_s_figures_stay() -> None:
    source = "industrials-2023-05-03"
    with (RAW / source / "figures.csv").open(encoding="utf-8", newline="") as file:
        cells = [{name: cell for name, cell in row.items() if cell} for row in csv.DictReader(file)]
    table = raw_rows(*({"source_id": source, **row} for row in cells))
    assert dict(
        zip(table["row_id"].to_pylist(), identify(table, FIGURE_KEY, "f").to_pylist(), strict=True)
    ) == {
        f"{source}:2565-2588": "fdcb5c63cad7eead286c7",
        f"{source}:2623-2669": "fcd8c5574e03e8f3b4efb",
        f"{source}:2757-2778": "f4336b18b66e5c7582d0e",
        f"{source}:3149-3172": "f6017553dad71cfcb3cda",
        f"{source}:3364-3368": "f7e53fec69d68430eb102",
        f"{source}:3422-3437": "fda6e9a0931898eef06c7",
        f"{source}:3475-3509": "f8ac421b7a6849230861e",
        f"{source}:3623-3627": "fadd9009d0cc97e09ce21",
        f"{source}:5132-5151": "f97c373d200c0006d08cb",
        f"{source}:6534-6556": "f92b9394c0e4ee8527ddd",
        f"{source}:6573-6577": "f8c6c07f3aa129a5ba871",
        f"{source}:6652-6684": "fe83694a58ef1b7d5d442",
        f"{source}:6699-6708": "f2187b32ce3697697b90d",
    }


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([n for n in FIGURE_KEY if n not in LATER]), CELLS))
def test_columns_that_came_later_add_nothing_where_they_are_empty(cells: dict[str, str]) -> None:
    rows = raw_rows({"as_reported": "70", "indicator": "gdp", **cells})
    before = tuple(name for name in FIGURE_KEY if name not in LATER)
    assert identify(rows, FIGURE_KEY, "f").to_pylist() == identify(rows, before, "f").to_pylist()


@settings(deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries({}, optional=dict.fromkeys(LATER, CELLS)),
        min_size=2,
        max_size=6,
        unique_by=lambda cells: tuple(cells.get(name) for name in LATER),
    )
)
def test_figures_that_differ_in_a_later_column_have_two_ids(rows: list[dict[str, str]]) -> None:
    table = raw_rows(*({"as_reported": "70", "indicator": "gdp", **SPAN, **row} for row in rows))
    assert len(set(identify(table, FIGURE_KEY, "f").to_pylist())) == len(rows)


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


@settings(deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(
            {"as_reported": st.sampled_from(["70", "71"]), "indicator": CELLS},
            optional=dict.fromkeys((*SPAN, "locator", "figure_id", "item"), CELLS),
        ),
        max_size=8,
    )
)
def test_what_rows_share_may_be_known_beforehand(rows: list[dict[str, str]]) -> None:
    table = raw_rows(*rows)
    shared = share_place(table)
    ids = row_ids(table, FIGURE_DETAILS)
    assert row_ids(table, FIGURE_DETAILS, shared).to_pylist() == ids.to_pylist()
    figures = identify(table, FIGURE_KEY, "f")
    assert identify(table, FIGURE_KEY, "f", shared).equals(figures)


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
