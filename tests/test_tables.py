"""Tables of cases that are one test: every row is run, and those that fail are named."""

from __future__ import annotations

import pytest

from tests.support.tables import every_row, rows_of


@pytest.mark.parametrize("sign", ["+", "-"])
@pytest.mark.parametrize(("low", "high"), [(1, 2), (3, 4)])
def of_two_tables(high: int, sign: str, low: int) -> None: ...


def test_each_combination_of_the_rows_of_stacked_tables_is_one_in_the_order_of_parameters() -> None:
    rows = rows_of(of_two_tables)
    assert rows is not None
    assert sorted(rows) == [(2, "+", 1), (2, "-", 1), (4, "+", 3), (4, "-", 3)]


def test_a_single_parameter_takes_its_cell_as_it_is() -> None:
    def of_one_table(pair: tuple[int, int]) -> None: ...

    assert rows_of(pytest.mark.parametrize("pair", [(1, 2)])(of_one_table)) == [((1, 2),)]


def test_what_is_not_all_in_plain_tables_is_left_to_pytest() -> None:
    def with_fixture(row: int, tmp_path: str) -> None: ...

    def with_mark(row: int) -> None: ...

    def of_no_table() -> None: ...

    iterator = iter([1, 2])
    assert rows_of(pytest.mark.parametrize("row", iterator)(with_fixture)) is None
    assert list(iterator) == [1, 2]
    marked = pytest.param(1, marks=pytest.mark.slow)
    assert rows_of(pytest.mark.parametrize("row", [marked])(with_mark)) is None
    assert rows_of(pytest.mark.parametrize("row", [1], ids=["one"])(with_mark)) is None
    assert rows_of(of_no_table) is None


def test_a_failure_names_each_row_that_fails() -> None:
    def is_even(number: int) -> None:
        if number == 5:
            pytest.fail("five")
        assert number % 2 == 0

    with pytest.raises(AssertionError, match=r"2 rows.*\n\(3,\).*\n\(5,\): Failed: five"):
        every_row([(2,), (3,), (4,), (5,)])(is_even)()


def test_rows_of_a_function_are_made_when_the_test_runs() -> None:
    made: list[int] = []

    def numbers() -> list[int]:
        made.append(1)
        return [2, 4, 5]

    def is_even(number: int) -> None:
        assert number % 2 == 0

    test = every_row(numbers)(is_even)
    assert not made
    with pytest.raises(AssertionError, match=r"1 rows.*\n5: AssertionError"):
        test()
    with pytest.raises(AssertionError, match="no rows"):
        every_row(list[int])(is_even)()
