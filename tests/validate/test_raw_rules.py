from __future__ import annotations

from silkledger.rules import refuse
from silkledger.schemas import raw
from silkledger.validate.raw_rules import validate_rows
from tests.support.rows import raw_rows

GOOD = {"as_reported": "70 billion", "indicator": "gdp", "char_start": "3", "char_end": "13"}
TEXT = "In 70 billion reasons"


def reasons(*rows: dict[str, str], text: str | None = None) -> list[tuple[int, str, str]]:
    found = validate_rows(raw_rows(*rows), raw.FIGURES, {"s": text} if text else {}, {"s"})
    pairs = zip(found.rows.tolist(), found.codes.tolist(), strict=True)
    return sorted(
        (row, found.refusals[code].rule, found.refusals[code].column) for row, code in pairs
    )


def test_a_row_that_keeps_the_contract_has_no_reason() -> None:
    assert reasons(GOOD, text=TEXT) == []


def test_every_reason_of_every_row_is_found() -> None:
    broken = {
        "indicator": "gdp",
        "status": "maybe",
        "statistic": "mean",
        "char_start": "x",
        "char_end": "-1",
    }
    assert reasons(GOOD, broken, {**GOOD, "status": "maybe"}) == [
        (1, "raw.malformed", "char_end"),
        (1, "raw.malformed", "char_start"),
        (1, "raw.required", "as_reported"),
        (1, "raw.unknown_value", "statistic"),
        (1, "raw.unknown_value", "status"),
        (2, "raw.unknown_value", "status"),
    ]


def test_a_row_without_indicator_is_refused() -> None:
    assert reasons({**GOOD, "indicator": None}) == [(0, "raw.required", "indicator")]  # type: ignore[dict-item]


def test_spans_are_judged_whole() -> None:
    assert reasons(
        {**GOOD, "char_end": None},  # type: ignore[dict-item]
        {**GOOD, "char_end": "3"},
        {**GOOD, "char_start": "9", "char_end": "4"},
    ) == [
        (0, "raw.span_half", "char_start"),
        (1, "raw.span_reversed", "char_end"),
        (2, "raw.span_reversed", "char_end"),
    ]


def test_spans_are_held_against_the_document_at_hand() -> None:
    rows = [
        GOOD,
        {**GOOD, "char_start": "4", "char_end": "14"},
        {**GOOD, "char_start": "3", "char_end": "99"},
    ]
    assert reasons(*rows) == []
    assert reasons(*rows, text=TEXT) == [
        (1, "raw.span_mismatch", "char_start"),
        (2, "raw.span_outside", "char_end"),
    ]


def test_a_wording_that_leaves_words_out_is_held_against_the_document_by_pieces() -> None:
    text = "It fell 2.1 %, 3.4 % and 5 %."
    wordings = ("fell [...] 3.4 %", "fell […] 3.4 %", "fell [...] 4 %", "fell [...] 2.1 %")
    rows = [
        {"as_reported": each, "indicator": "gdp", "char_start": "3", "char_end": "20"}
        for each in wordings
    ]
    assert [number for number, *_ in reasons(*rows, text=text)] == [2, 3]


def test_a_refusal_says_what_to_write() -> None:
    found = validate_rows(raw_rows({**GOOD, "status": "maybe"}), raw.FIGURES, {}, {"s"})
    refusal = found.refusals[int(found.codes[0])]
    assert (refusal.reason, refusal.fix) == (
        'status is "maybe", which is not an allowed value',
        "use one of actual, forecast, target",
    )


def test_a_source_that_nobody_declared_is_refused() -> None:
    assert reasons({**GOOD, "source_id": "other"}) == [(0, "raw.source_unknown", "source_id")]


def test_a_span_in_utf_16_units_is_told_with_the_one_in_code_points() -> None:
    text = "😀😀 70 billion 😀"
    rows = [
        {"as_reported": "70 billion", "indicator": "gdp", "char_start": start, "char_end": end}
        for start, end in (("3", "13"), ("5", "15"))
    ]
    assert reasons(*rows, text=text) == [(1, "raw.span_utf16", "char_start")]
    assert refuse("raw.span_utf16", "char_start", "5-15", points="3-13").fix.startswith(
        "write 3-13,"
    )
