"""Figures of another extractor are completed, keep what it says, and are guarded alike."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.extraction.candidate import REFUSED
from silkledger.extraction.extraction import extract
from silkledger.extraction.files import cells_of
from tests.extraction.texts import rendition

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "In 2022, the GDP of Kazakhstan was USD 220 billion. Exports of Germany saw a 5 % decline.\n"


def langextract(path: Path, *found: tuple[str, dict[str, str]]) -> Path:
    extractions = [
        {
            "extraction_class": "figure",
            "extraction_text": words,
            "char_interval": {
                "start_pos": TEXT.index(words),
                "end_pos": TEXT.index(words) + len(words),
            },
            "alignment_status": "match_exact",
            "attributes": attributes,
        }
        for words, attributes in found
    ]
    path.write_text(json.dumps({"extractions": extractions, "text": TEXT}) + "\n", encoding="utf-8")
    return path


def test_cells_that_are_given_stay_and_others_are_filled(tmp_path: Path) -> None:
    file = langextract(tmp_path / "f.jsonl", ("USD 220 billion", {"period": "2022"}), ("5 %", {}))
    first, second = [
        each
        for each in extract(rendition(TEXT, "en"), figures_file=file).candidates
        if each.table == "figures"
    ]
    assert first.extractor[0] == "LangExtract"
    got = {name: cell.value for name, cell in first.cells.items()}
    assert got == {
        "as_reported": "USD 220 billion",
        "period": "2022",
        "indicator": "gdp",
        "geography": "Kazakhstan",
    }
    assert first.cells["period"].reason == "given by LangExtract"
    assert second.outcome == REFUSED
    assert second.reasons[0].rule == "raw.read_short"


@pytest.mark.parametrize(
    "span", ["900,905", "34,abc", "34,", ",", "53,38", "38,38", "-3,5", "38,5e1"]
)
def test_a_span_outside_of_the_text_is_told_and_the_others_are_completed(
    tmp_path: Path, span: str
) -> None:
    path = tmp_path / "f.csv"
    start = TEXT.index("USD")
    rows = f"USD 1,,{span}\nUSD 220 billion,,{start},{start + 15}\nUSD 2,,{span}\n"
    path.write_text(f"as_reported,indicator,char_start,char_end\n{rows}", encoding="utf-8")
    extraction = extract(rendition(TEXT, "en"), figures_file=path)
    figures = [each for each in extraction.candidates if each.table == "figures"]
    assert [each.cells["indicator"].value for each in figures] == ["gdp"]
    first, second = extraction.broken
    assert first.startswith('f.csv:2: the span of "USD 1" is not in the text; count the spans')
    assert second.startswith('f.csv:4: the span of "USD 2" is not in the text')


def test_a_file_without_a_row_that_can_be_read_is_refused_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    lines = "USD 1,,900,905\nshort\nUSD 2,,a,b\n"
    path.write_text(f"as_reported,indicator,char_start,char_end\n{lines}", encoding="utf-8")
    said = r'^f\.csv:2: the span of "USD 1" is not in the text \(no row of the file can be read\); '
    with pytest.raises(InputError, match=said):
        extract(rendition(TEXT, "en"), figures_file=path)
    found = [extraction_of("place", "Dakar")]
    file = rows_written(tmp_path / "g.jsonl", found)
    with pytest.raises(InputError, match=r"^g\.jsonl:1: .* \(no row of the file can be read\); "):
        extract(rendition(EVENT_TEXT, "en"), figures_file=file)


def test_an_event_outside_of_the_text_is_told(tmp_path: Path) -> None:
    words = "Senegal and Mali signed an agreement"
    signed = extraction_of("event", words)
    interval = {"start_pos": 5000, "end_pos": 5000 + len(words)}
    outside = {**signed, "char_interval": interval}
    file = rows_written(tmp_path / "f.jsonl", [signed, outside])
    longer = json.loads(file.read_text("utf-8"))
    longer["text"] = longer["text"].ljust(5000) + words
    file.write_text(json.dumps(longer), encoding="utf-8")
    extraction = extract(rendition(EVENT_TEXT, "en", "2024-05-03"), figures_file=file)
    events = {each.wording: each for each in extraction.candidates if each.table == "events"}
    assert events["On 29 April 2024"].extractor[0] == "LangExtract"
    (told,) = extraction.broken
    assert told.startswith(
        'f.jsonl:2: the span of "Senegal and Mali signed an agreement" is not in'
    )


def test_what_another_extractor_misquotes_or_misnames_is_neither_taken_nor_lost(
    tmp_path: Path,
) -> None:
    text = f"{TEXT}\nLand\t2022\nPeru\t24.5 %\n"
    at = text.index("24.5 %")
    path = tmp_path / "f.csv"
    path.write_text(
        "as_reported,indicator,char_start,char_end\n"
        f"usd  220 billion,gdpx,{text.index('USD')},{text.index('USD') + 15}\n"
        f'"4.5 %",,{at},{at + 6}\n'
        f'"24.5 %",unemployment_rate,{at},{at + 6}\n'
        "short\n",
        encoding="utf-8",
    )
    extraction = extract(rendition(text, "en"), figures_file=path)
    found = [each for each in extraction.candidates if each.table == "figures"]
    read = [(each.wording, [reason.rule for reason in each.reasons]) for each in found]
    assert read == [
        ("USD 220 billion", []),
        ("24.5 %", ["raw.span_mismatch"]),
        ("24.5 %", []),
    ]
    assert [each.cells["indicator"].value for each in found if "indicator" in each.cells] == [
        "gdpx",
        "unemployment_rate",
    ]
    (broken,) = extraction.broken
    assert broken.startswith("f.csv:5: ")
    assert broken.endswith("[ingest.ragged]")


def rows_written(path: Path, found: list[dict[str, object]]) -> Path:
    text = json.dumps({"extractions": found, "text": EVENT_TEXT, "document_id": "a"})
    path.write_text(text + "\n", encoding="utf-8")
    return path


EVENT_TEXT = (
    "On 29 April 2024, Senegal and Mali signed an agreement on transport in Dakar. Prices rose.\n\n"
    "Workers held a strike in March 2024. Exports of Mali were 5 million tonnes in 2023.\n"
)


def extraction_of(named: str, words: str, **attributes: str) -> dict[str, object]:
    start = EVENT_TEXT.index(words)
    interval = {"start_pos": start, "end_pos": start + len(words)}
    return {
        "extraction_class": named,
        "extraction_text": words,
        "char_interval": interval,
        "attributes": attributes,
    }


def test_events_are_completed_from_ours_or_told(tmp_path: Path) -> None:
    signed = "Senegal and Mali signed an agreement"
    file = rows_written(
        tmp_path / "f.jsonl",
        [
            extraction_of("event", signed, title="Transport"),
            extraction_of("event", "a strike in March 2024", kind="disaster"),
            extraction_of("event", "Prices rose", kind="other"),
            extraction_of("figure", "5 million tonnes", confidence="0.8", note="seen"),
            extraction_of("place", "Dakar"),
        ],
    )
    extraction = extract(rendition(EVENT_TEXT, "en", "2024-05-03"), figures_file=file)
    events = {each.wording: each for each in extraction.candidates if each.table == "events"}
    told = {
        wording: (each.extractor[0], each.cells["kind"].value, each.cells["title"].value)
        for wording, each in events.items()
    }
    assert told == {
        "On 29 April 2024": ("LangExtract", "agreement", "Transport"),
        "in March 2024": ("LangExtract", "disaster", "a strike in March 2024"),
    }
    assert events["On 29 April 2024"].cells["place"].value == "Dakar"
    class_told, event_told = extraction.broken
    assert class_told.startswith("f.jsonl:5: ")
    assert event_told == 'the event "Prices rose" has no date and kind in its words'


def test_the_row_keeps_the_given_confidence_and_the_bare_name(tmp_path: Path) -> None:
    found = [extraction_of("figure", "5 million tonnes", confidence="0.8", note="seen")]
    file = rows_written(tmp_path / "f.jsonl", found)
    extraction = extract(rendition(EVENT_TEXT, "en"), figures_file=file)
    (figure,) = [each for each in extraction.candidates if each.table == "figures"]
    cells = cells_of(figure)
    assert (cells["extractor"], cells["confidence"], cells["note"]) == (
        "LangExtract",
        "0.8",
        "seen",
    )
    assert figure.confidence > 0.9
