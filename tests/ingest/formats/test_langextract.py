"""Annotated documents of LangExtract: spans are checked against the text of the document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from silkledger.errors import InputError
from silkledger.ingest.expected import Expected
from silkledger.ingest.formats import read_file
from silkledger.ingest.inputs import fingerprint
from silkledger.schemas.raw import EVENTS, FIGURES
from tests.support.depth import deep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from silkledger.ingest.rows import FileContent

    Take = Callable[..., FileContent]

TEXT = "😀 Trade exceeded USD 70\nbillion in 2022; growth was nearly 9%."

SHARED_FOLDER = [HealthCheck.function_scoped_fixture]


def extraction(words: str = "nearly 9%", **changes: Any) -> dict[str, Any]:
    """Return an extraction as LangExtract writes it, with a wording that is in TEXT."""
    start = TEXT.find(words)
    return {
        "extraction_class": "figure",
        "extraction_text": words,
        "char_interval": {"start_pos": start, "end_pos": start + len(words)},
        "alignment_status": "match_exact",
        "extraction_index": 1,
        "group_index": 0,
        "description": None,
        "attributes": {"indicator": "gdp_growth", "period": None},
        "token_interval": {"start_index": 3, "end_index": 5},
    } | changes


def document(*extractions: dict[str, Any], **changes: Any) -> str:
    return (
        json.dumps(
            {"extractions": list(extractions), "text": TEXT, "document_id": "doc_1"} | changes
        )
        + "\n"
    )


def test_an_extraction_is_a_row_with_its_span_and_its_attributes(take: Take) -> None:
    quoted = extraction(
        "USD 70\nbillion",
        attributes={"indicator": "trade_turnover", "period": "in 2022", "note": "n"},
    )
    intake = take("s/figures.jsonl", document(quoted, extraction()))
    names = (
        "as_reported",
        "indicator",
        "period",
        "char_start",
        "char_end",
        "extractor",
        "note",
        "line",
    )
    assert [tuple(row.values()) for row in intake.rows.select(names).to_pylist()] == [
        ("USD 70\nbillion", "trade_turnover", "in 2022", "17", "31", "LangExtract", "n", 1),
        ("nearly 9%", "gdp_growth", None, "52", "61", "LangExtract", None, 2),
    ]
    assert TEXT[17:31] == "USD 70\nbillion"
    assert intake.rows.column_names == [*FIGURES.names, "source_id", "file", "line"]


def test_the_wording_is_that_of_the_text_if_only_space_and_case_differ(take: Take) -> None:
    quoted = extraction(
        "USD 70\nbillion", extraction_text="usd 70 billion", alignment_status="match_fuzzy"
    )
    intake = take("s/figures.jsonl", document(quoted))
    assert intake.rows.select(["as_reported", "note"]).to_pylist() == [
        {"as_reported": "USD 70\nbillion", "note": "LangExtract: match_fuzzy"}
    ]


@pytest.mark.parametrize(
    ("changes", "rule", "reason"),
    [
        (
            {"char_interval": None},
            "ingest.no_interval",
            "the extraction has no char_interval: LangExtract did not find it in the text",
        ),
        (
            {"char_interval": {"start_pos": None, "end_pos": None}},
            "ingest.no_interval",
            "the extraction has no char_interval: LangExtract did not find it in the text",
        ),
        (
            {"char_interval": {"start_pos": 3, "end_pos": None}},
            "ingest.interval",
            "the char_interval is 3 to null, which is not a span of the text",
        ),
        (
            {"char_interval": {"start_pos": -3, "end_pos": 4}},
            "ingest.interval",
            "the char_interval is -3 to 4, which is not a span of the text",
        ),
        (
            {"char_interval": {"start_pos": 3.5, "end_pos": 4}},
            "ingest.interval",
            "the char_interval is 3.5 to 4, which is not a span of the text",
        ),
        (
            {"char_interval": {"start_pos": "3", "end_pos": 4}},
            "ingest.interval",
            "the char_interval is 3 to 4, which is not a span of the text",
        ),
        (
            {"char_interval": {"start_pos": 9, "end_pos": 9}},
            "ingest.interval",
            "the char_interval is 9 to 9, which is not a span of the text",
        ),
        (
            {"char_interval": {"start_pos": 52, "end_pos": 999}},
            "ingest.interval",
            "the char_interval is 52 to 999, which is not a span of the text",
        ),
        (
            {"char_interval": [52, 61]},
            "ingest.interval",
            "the char_interval is a JSON array, which is not a span of the text",
        ),
        (
            {"extraction_text": "nearly 8%"},
            "ingest.extraction_text",
            'the text at the char_interval is "nearly 9%", not "nearly 8%"',
        ),
        (
            {"char_interval": {"start_pos": 53, "end_pos": 62}},
            "ingest.extraction_text",
            'the text at the char_interval is "early 9%.", not "nearly 9%"',
        ),
        (
            {"extraction_class": "country"},
            "ingest.extraction_class",
            "the extraction_class is country, not figure",
        ),
        (
            {"extraction_class": "event"},
            "ingest.extraction_class",
            "the extraction_class is event, not figure",
        ),
        (
            {"extraction_text": 9},
            "ingest.json_no_text",
            "extraction_text is a JSON number, not a string",
        ),
        (
            {"attributes": {"indicator": ["gdp", "exports"]}},
            "ingest.json_no_text",
            "indicator is a JSON array, not a string",
        ),
        ({"attributes": [1]}, "ingest.json_no_text", "attributes is a JSON array, not a string"),
    ],
)
def test_an_invalid_extraction_is_quarantined_with_its_reason(
    take: Take, changes: dict[str, Any], rule: str, reason: str
) -> None:
    bad = extraction(**changes)
    intake = take("s/figures.jsonl", document(extraction(), bad, extraction()))
    assert [(row.line, row.rule, row.reason) for row in intake.broken] == [(2, rule, reason)]
    assert json.loads(intake.broken[0].text) == bad
    assert intake.rows["line"].to_pylist() == [1, 3]


def test_a_span_in_utf_16_units_is_not_taken_for_one_in_code_points(take: Take) -> None:
    intake = take(
        "s/figures.jsonl", document(extraction(char_interval={"start_pos": 53, "end_pos": 62}))
    )
    assert [row.rule for row in intake.broken] == ["ingest.extraction_text"]


def test_an_extraction_without_interval_is_kept_where_an_attribute_locates_it(take: Take) -> None:
    quoted = extraction(
        char_interval=None,
        alignment_status=None,
        attributes={"indicator": "gdp", "locator": "page 3"},
    )
    (row,) = take("s/figures.jsonl", document(quoted)).rows.to_pylist()
    assert (row["locator"], row["char_start"], row["as_reported"]) == ("page 3", None, "nearly 9%")


def test_without_the_text_the_span_is_left_to_the_document(take: Take) -> None:
    (row,) = take(
        "s/figures.jsonl", document(extraction(extraction_text="else"), text=None)
    ).rows.to_pylist()
    assert (row["as_reported"], row["char_start"], row["char_end"]) == ("else", "52", "61")


def test_the_class_and_other_keys_can_be_mapped(take: Take) -> None:
    mapped = {
        "extraction_class": "indicator",
        "description": "note",
        "where": "geography",
        "odd": "",
    }
    quoted = extraction(
        extraction_class="gdp", description="d", attributes={"where": "China", "odd": "x"}
    )
    (row,) = take("s/figures.jsonl", document(quoted), columns=mapped).rows.to_pylist()
    assert (row["indicator"], row["note"], row["geography"]) == ("gdp", "d", "China")


def test_events_are_extractions_with_class_event(take: Take) -> None:
    quoted = extraction(
        "in 2022", extraction_class="Event", attributes={"kind": "agreement", "title": "t"}
    )
    intake = take("s/events.jsonl", document(quoted), table=EVENTS)
    assert intake.rows.select(["as_reported", "kind", "title"]).to_pylist() == [
        {"as_reported": "in 2022", "kind": "agreement", "title": "t"}
    ]


def test_in_a_large_input_the_document_is_the_source(take: Take) -> None:
    lines = (
        document(extraction()) + "\n" + document(extraction(), extraction(), document_id="doc_2")
    )
    intake = take("figures.jsonl", lines, source_id=None)
    assert intake.rows.select(["source_id", "line"]).to_pylist() == [
        {"source_id": "doc_1", "line": 1},
        {"source_id": "doc_2", "line": 2},
        {"source_id": "doc_2", "line": 3},
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            document(extraction()) * 2,
            ":2: more than one document; move each document to a source folder of its own",
        ),
        (
            document(extraction())[:-30],
            ":1: the line is not valid JSON: Unterminated string starting at: character 457, so",
        ),
        (
            document(extraction(attributes={"indikator": "gdp"})),
            ':1: unknown column "indikator"; did you mean "indicator"?',
        ),
        (
            document(extraction(attributes={"char_start": "3"})),
            ':1: attribute "char_start" has the name of a built-in field; remove it',
        ),
        (
            document(extraction(confidense=1)),
            ':1: unknown key "confidense"; use one of extraction_class',
        ),
        (
            document(extraction(), source="x"),
            ':1: unknown key "source"; use one of extractions, text, document_id',
        ),
        (
            document(extraction(), text=5),
            ":1: text and document_id must be strings; export it from LangExtract again",
        ),
        (
            document(extraction(), extractions=[1]),
            ":1: extractions is not an array of objects; export it from LangExtract again",
        ),
        (document(), ": the file has no rows; add rows or remove the file"),
        (document(extractions=None), ": the file has no rows; add rows or remove the file"),
    ],
)
def test_an_invalid_document_is_refused_on_one_line(take: Take, content: str, message: str) -> None:
    with pytest.raises(InputError) as fault:
        take("s/figures.jsonl", content)
    if "Unterminated" in message:
        assert str(fault.value).startswith("s/figures.jsonl:1: the line is not valid JSON: ")
        assert "so its extractions can't be counted" in str(fault.value)
    else:
        assert str(fault.value).startswith(f"s/figures.jsonl{message}")


@given(
    text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
    data=st.data(),
)
@settings(max_examples=deep(16, 100), derandomize=True, suppress_health_check=SHARED_FOLDER)
def test_every_row_has_the_wording_of_the_text_at_its_span(
    tmp_path: Path, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(0, len(text) + 2))
    words = data.draw(st.sampled_from([text[start:end], text[start:end].upper(), text]))
    quoted = extraction(words, char_interval={"start_pos": start, "end_pos": end})
    path = tmp_path / "figures.jsonl"
    path.write_text(document(quoted, text=text), encoding="utf-8")
    intake = read_file(fingerprint(path, path.name, within=tmp_path), Expected(FIGURES, "s"))
    for row in intake.rows.to_pylist():
        assert text[int(row["char_start"]) : int(row["char_end"])] == (
            row["as_reported"] or text[start:end]
        )
    assert intake.rows.num_rows + len(intake.broken) == 1
