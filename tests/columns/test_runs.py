"""Runs on random sorted tables, compared with DuckDB's joins and window functions."""

from __future__ import annotations

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.columns import Runs, argmax_by_group, find_runs, get_indexer, is_largest
from tests.support.depth import deep

ROWS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, 9)), max_size=30)
Rows = list[tuple[int, int, int]]
TRIED = settings(derandomize=True, max_examples=deep(8, 40), deadline=None)


def table_of(rows: Rows) -> pd.DataFrame:
    """The rows sorted by city and year, with their row numbers."""
    table = pd.DataFrame(sorted(rows), columns=["city", "year", "value"], dtype=np.int64)
    return table.assign(row=np.arange(len(table)))


def columns_of(table: pd.DataFrame) -> list[np.ndarray]:
    return [table[name].to_numpy() for name in ("city", "year", "value")]


def query(sql: str, table: pd.DataFrame) -> list[tuple[int, ...]]:
    with duckdb.connect() as connection:
        connection.register("rows", table)
        return connection.execute(sql).fetchall()


@TRIED
@given(ROWS)
def test_runs_are_the_groups_of_sorted_rows(rows: Rows) -> None:
    table = table_of(rows)
    city, year, _ = columns_of(table)
    cities, years = find_runs(city), find_runs(city, year)
    assert list(zip(cities.start, cities.stop, strict=True)) == query(
        "select min(row), max(row) + 1 from rows group by city order by city", table
    )
    inner = years.within(cities)
    assert list(zip(inner.start, inner.stop, strict=True)) == query(
        """select min(number), max(number) + 1
           from (select city, dense_rank() over (order by city, year) - 1 as number from rows)
           group by city order by city""",
        table,
    )
    assert list(zip(years.containing(np.arange(len(table))), strict=True)) == query(
        "select dense_rank() over (order by city, year) - 1 from rows order by row", table
    )


@TRIED
@given(ROWS, st.integers(1, 4))
def test_two_expansions_make_all_pairs_of_two_groups(rows: Rows, distance: int) -> None:
    table = table_of(rows)
    city, _, _ = columns_of(table)
    cities = find_runs(city)
    number, left = cities.expand()
    other = get_indexer(city[cities.start], city[cities.start] + distance)[number]
    left, other = left[other >= 0], other[other >= 0]
    pair, right = cities.take(other).expand()
    assert list(zip(left[pair], right, strict=True)) == query(
        f"""select a.row, b.row from rows a join rows b on b.city = a.city + {distance}
            order by a.row, b.row""",
        table,
    )


@TRIED
@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=12).map(sorted),
    st.lists(st.integers(0, 200), max_size=12),
)
def test_rows_are_found_among_runs_whether_they_are_few_or_many(
    starts: list[int], rows: list[int]
) -> None:
    # Far ones are searched for; beside every row up to the last one, each is counted.
    runs, few = Runs(np.array(starts), np.array([*starts[1:], 300])), np.array(rows, np.int64)
    many = np.concatenate([few, np.arange(201)])
    containing = [sum(start <= row for start in starts) - 1 for row in many.tolist()]
    before = [sum(start < row for start in starts) for row in many.tolist()]
    for asked in (few, many):
        assert runs.containing(asked).tolist() == containing[: len(asked)]
        assert runs.within(Runs(asked, asked)).start.tolist() == before[: len(asked)]


@pytest.mark.parametrize("type_", [np.int8, np.int32, np.int64])
def test_equal_values_are_all_the_largest_of_their_group(type_: type[np.signedinteger]) -> None:
    values = np.array([-3, 9, -3, -5, 2], type_)
    assert is_largest(values, np.array([0, 4, 0, 0, 2])).tolist() == [True, True, True, False, True]
    assert not len(is_largest(values[:0], np.array([], np.int64)))


@TRIED
@given(ROWS)
def test_the_largest_value_of_a_group_is_the_first_of_equal_ones(rows: Rows) -> None:
    table = table_of(rows).sample(frac=1, random_state=0).reset_index(drop=True)
    table["row"] = np.arange(len(table))
    city, _, value = columns_of(table)
    assert list(zip(argmax_by_group(value, city), strict=True)) == query(
        """select row from rows
           qualify row_number() over (partition by city order by value desc, row) = 1
           order by city""",
        table,
    )


@TRIED
@given(st.sets(st.integers(0, 20)), st.lists(st.integers(-2, 22), max_size=20))
def test_keys_are_found_as_pandas_finds_them(keys: set[int], wanted: list[int]) -> None:
    ordered = np.array(sorted(keys), np.int64)
    places = get_indexer(ordered, np.array(wanted, np.int64))
    assert places.tolist() == pd.Index(ordered).get_indexer(pd.Index(wanted)).tolist()


def test_runs_may_be_empty_and_in_any_order_when_they_are_expanded() -> None:
    runs = Runs(np.array([5, 2, 0]), np.array([5, 4, 1]))
    number, row = runs.expand()
    assert (number.tolist(), row.tolist()) == ([1, 1, 2], [2, 3, 0])
    parts = Runs.concat([runs.take(np.array([2])), runs.take(np.array([1]))])
    assert (parts.start.tolist(), parts.sizes.tolist()) == ([0, 2], [1, 2])


@pytest.mark.parametrize("columns", [1, 2])
def test_no_rows_make_no_runs(columns: int) -> None:
    runs = find_runs(*[np.array([], np.int64)] * columns)
    assert (len(runs.start), len(runs.stop)) == (0, 0)
    assert [len(part) for part in runs.expand()] == [0, 0]
