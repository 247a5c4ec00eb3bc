from __future__ import annotations

import pytest

from silkledger.messages import printable, quoted, suggestion


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as is", '"as is"'),
        ("a\nb\u202e\u2028\x1b", '"a\\u000ab\\u202e\\u2028\\u001b"'),
        ("x" * 80, '"' + "x" * 59 + '…"'),
    ],
)
def test_quoted_text_stays_on_one_short_line(text: str, expected: str) -> None:
    assert quoted(text) == expected


def test_the_closest_name_or_all_names_are_suggested() -> None:
    assert suggestion("As Reportet", ["as_reported", "unit"]) == 'did you mean "as_reported"?'
    assert suggestion("zzz", ["as_reported", "unit"]) == "use one of as_reported, unit"
    assert suggestion("zzz", [f"{i}" for i in range(40)]).endswith("28, 29, …")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("近9% – “so”, 5\u00a0€", "近9% – “so”, 5\u00a0€"),
        (
            "\x1b[31mred\u202e\n\u2066\ufeff\x85",
            "\\u001b[31mred\\u202e\\u000a\\u2066\\ufeff\\u0085",
        ),
        ("x" * 5000, "x" * 999 + "…"),
    ],
)
def test_printable_text_is_one_line_without_control_characters(text: str, expected: str) -> None:
    assert printable(text) == expected
