"""TOML of a person: what is no TOML is one line with its place, whatever the parser raises."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.errors import InputError
from silkledger.ingest.toml import toml_tables

NO_TOML = {
    "a word": ("title = x\n", r"a\.toml:1: not valid TOML"),
    "an open string": ('a = 1\nb = """x\n\n', r"a\.toml:2: not valid TOML"),
    "a key twice": ("a = 1\na = 2\n", r"not valid TOML"),
    "lists in lists": ("a = " + "[" * 20_000, r"not valid TOML \(nested too deeply\)"),
    "tables in tables": ("a = " + "{b = " * 20_000, r"not valid TOML \(nested too deeply\)"),
    "too many digits": (f"a = 1\nb = {'7' * 4_301}\n", r"a\.toml:2: a number of 4,301 digits"),
    "below a table": (f"[a]\n\n[[a.b]]\nc = [1, {'7' * 9_000}]\n", r"a\.toml:4: a number of 9,000"),
    "digits with underscores": (f"a = {'7_' * 4_301}7\n", r"a\.toml:1: a number of"),
}


@pytest.mark.parametrize("case", NO_TOML)
def test_what_is_no_toml_is_one_line(case: str) -> None:
    text, said = NO_TOML[case]
    with pytest.raises(InputError, match=said) as raised:
        toml_tables(text, "a.toml")
    assert "\n" not in str(raised.value)
    assert "sys." not in str(raised.value)


def test_tables_are_what_is_written() -> None:
    assert toml_tables("a = 1\n[b]\nc = [2023-05-03]\n", "a.toml")["b"].keys() == {"c"}


@given(
    st.integers(1, 9999),
    st.integers(0, 99),
    st.integers(0, 99),
    st.sampled_from(["", "T10:00:00Z", " 09:30:00", "T09:00:00+08:00"]),
    st.sampled_from(["published_at = {}", "a = 1\n\nb = [1,\n {}]", 'c = "2024-02-30"\nd={} # x']),
)
def test_a_bare_date_is_read_or_named_with_what_to_do(
    year: int, month: int, day: int, time: str, line: str
) -> None:
    date = f"{year:04}-{month:02}-{day:02}{time}"
    try:
        dt.date(year, month, day)
    except ValueError:
        with pytest.raises(InputError) as raised:
            toml_tables(line.format(date), "a.toml")
        assert f'"{date}" is not in the calendar' in str(raised.value)
        assert "write the date as printed" in str(raised.value)
        assert "key =" not in str(raised.value)
    else:
        assert toml_tables(line.format(date), "a.toml")


@pytest.mark.parametrize("text", ["a = 2024-02-28 x", "a = 2024-02-28x", 'a = "2024-02-30" x'])
def test_what_is_wrong_beside_a_date_is_not_the_date(text: str) -> None:
    with pytest.raises(InputError, match="not valid TOML"):
        toml_tables(text, "a.toml")
