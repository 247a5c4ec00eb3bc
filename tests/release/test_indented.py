"""Indented JSON has the bytes of the standard library."""

from __future__ import annotations

import json
from enum import StrEnum
from math import nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from silkledger.release.indented import indented

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_a_value_is_written_as_by_the_standard_library(value: Any) -> None:
    assert indented(value) == f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()


def test_a_text_of_another_type_is_a_text() -> None:
    class Kind(StrEnum):
        FIRST = "é"

    assert indented({Kind.FIRST: Kind.FIRST}) == '{\n  "é": "é"\n}\n'.encode()


def test_what_json_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        indented([nan], allow_nan=False)
    with pytest.raises(TypeError):
        indented({1: "one"})
    with pytest.raises(TypeError, match="not JSON serializable"):
        indented([{1}])
