from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.ingest.formats.displayed import UnknownDisplayError, displayed
from tests.support.depth import deep

MOMENT = dt.datetime(2023, 5, 3, 9, 7, 2)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("plain", "General", "plain"),
        ("a_x000D_b_x005F_", "@", "a\rb_"),
        (True, "General", "TRUE"),
        (70, "General", "70"),
        (0.1 + 0.2 - 0.2, "General", None),
        (0.1, "General", "0.1"),
        (1e10, "General", "10000000000"),
        (1e12, "General", None),
        (-0.0, "General", "0"),
        (0.089, "0%", "9%"),
        (0.0885, "0.0%", "8.9%"),
        (1.005, "0.00", "1.01"),
        (-1234.5, "#,##0.00", "-1,234.50"),
        (-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"),
        (-5, "0;[Red]-0", "-5"),
        (0, '0;-0;"none"', None),
        (1234.5, "[$€-407] #,##0.0", "€ 1,234.5"),
        (1234, "#,##0_);(#,##0)", "1,234"),
        (70, '"USD "0" bn"', "USD 70 bn"),
        (7, "000", "007"),
        (-0.001, "0.0", "0.0"),
        (1e9, "#,##0,,", None),
        (0.5, "# ?/?", None),
        (5, "0.00E+00", None),
        (5, "[>4]0;0.0", None),
        (float("inf"), "0", None),
        (MOMENT, "yyyy-mm-dd", "2023-05-03"),
        (MOMENT, "d mmmm yyyy", "3 May 2023"),
        (MOMENT, "[$-409]d-mmm-yy;@", "3-May-23"),
        (MOMENT, "yyyy-mm-dd hh:mm:ss", "2023-05-03 09:07:02"),
        (MOMENT, 'mmm" "yyyy', "May 2023"),
        (MOMENT, "mm-dd-yy", None),
        (MOMENT, "[$-804]yyyy", None),
        (MOMENT, "h:mm AM/PM", None),
        (dt.timedelta(1), "[h]:mm", None),
    ],
)
def test_cells_are_formatted_as_displayed_or_refused(
    value: object, number_format: str, text: str | None
) -> None:
    if text is None:
        with pytest.raises(UnknownDisplayError):
            displayed(value, number_format)
    else:
        assert displayed(value, number_format) == text


@given(st.integers(-(10**9), 10**9), st.integers(0, 4))
@settings(max_examples=deep(32, 200), derandomize=True)
def test_a_decimal_number_is_formatted_as_typed(digits: int, places: int) -> None:
    typed = Decimal(digits).scaleb(-places)
    number_format = "0" + ("." + "0" * places if places else "")
    assert displayed(float(typed), number_format) == f"{typed:.{places}f}"
