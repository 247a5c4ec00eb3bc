"""TOML of a person: what is no TOML is one line with its place, whatever the parser raises."""

from __future__ import annotations

import pytest

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
