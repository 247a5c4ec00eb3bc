"""The scorer counts hand-made candidates as counted by hand."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.extraction import candidates, cells, measures
from tests.extraction.readings import CandidateReader
from tests.extraction.scoring import Score, Scored, score
from tests.extraction.support import EVENTS, TEXT, at, document, figure, line, write

if TYPE_CHECKING:
    from pathlib import Path

READER = CandidateReader()
FALL = {"indicator": "exports_growth", "period": "in 2022", "geography": "Kazakhstan's"}
PERFECT = [
    line("fell by 4.6 percent", **FALL | {"geography": "Kazakhstan"}),
    line("USD 70 billion", indicator="exports", period="2022"),
    line("about 5 million tonnes", geography="KAZ"),
    line("On 5 May 2023", table="events", kind="meeting", title="Ministers meet"),
]


def scored(folder: Path, lines: list[dict[str, Any]], **more: Any) -> Score:
    write(folder, lines, more.pop("rendition", TEXT))
    mini = document(**more)
    extraction = candidates.load(folder, "mini", mini.text)
    assert extraction is not None
    return score(mini, extraction, READER)


def outcomes(score_: Score) -> dict[str, int]:
    return dict(Counter(each.outcome for each in score_.figures))


def only(folder: Path, words: str, **more: Any) -> Scored:
    """Score one candidate, and return the figure to which it belongs."""
    found = scored(folder, [line(words, **more)])
    return next(each for each in found.figures if each.candidate)


def test_all_right_is_a_hundred_percent(tmp_path: Path) -> None:
    found = scored(tmp_path, PERFECT)
    measure = measures.figures(found)
    assert (measure.expected, measure.read, measure.right, measure.alike) == (3, 3, 3, 3)
    assert measure.f1 == measure.precision == measure.recall == 1.0
    assert measures.events(found).f1 == 1.0
    assert measures.bounds(found) == (3, 3)
    counted = cells.counts(found.figures)
    assert counted["indicator"] == {"right": 2}
    assert counted["place"] == {"right": 2}
    assert counted["period"] == {"right": 2}
    assert counted["status"] == {"right": 1}
    assert not counted["witness"]


def test_nothing_found_is_all_missed(tmp_path: Path) -> None:
    found = scored(tmp_path, [])
    assert outcomes(found) == {"missed": 3}
    assert measures.figures(found).f1 == 0.0
    assert [each.outcome for each in found.events] == ["missed"]


@pytest.mark.parametrize(
    ("words", "outcome", "faults"),
    [
        ("4.6 percent", "short", ("span", "sign")),
        ("fell by 4.6 percent", "right", ()),
        ("exports fell by 4.6 percent", "wrong", ("span",)),
        ("USD 70 billion", "right", ()),
        ("70 billion", "wrong", ("unreadable",)),
        ("5 million tonnes", "short", ("span", "bound")),
        ("about 5 million", "wrong", ("unreadable",)),
    ],
)
def test_a_figure_is_right_short_or_wrong(
    tmp_path: Path, words: str, outcome: str, faults: tuple[str, ...]
) -> None:
    found = only(tmp_path, words)
    assert (found.outcome, found.faults[: len(faults) or None]) == (outcome, faults)


def test_a_refused_candidate_is_neither_right_nor_false(tmp_path: Path) -> None:
    lines = [line("4.6 percent", outcome="refused"), line("5 May", outcome="refused")]
    found = scored(tmp_path, lines)
    assert outcomes(found) == {"refused": 1, "missed": 2}
    assert measures.figures(found).read == 0


def test_what_is_no_figure_is_false_and_what_is_optional_counts_nowhere(tmp_path: Path) -> None:
    found = scored(tmp_path, [line("12 guests"), line("2022")])
    assert outcomes(found) == {"missed": 3, "false": 1}
    measure = measures.figures(found)
    assert (measure.expected, measure.read, measure.right) == (3, 1, 0)


def test_what_must_be_refused_is_false_if_it_is_read(tmp_path: Path) -> None:
    wanted = (figure("12 guests", "", "", expect="refuse"),)
    for outcome, counted in (("read", {"false": 1}), ("refused", {})):
        lines = [line("12 guests", outcome=outcome)]
        assert outcomes(scored(tmp_path / outcome, lines, figures=wanted)) == counted


def test_of_two_candidates_at_one_figure_the_closer_one_counts(tmp_path: Path) -> None:
    found = scored(tmp_path, [line("4.6 percent"), line("fell by 4.6 percent")])
    assert outcomes(found) == {"right": 1, "missed": 2, "false": 1}


def test_spans_are_compared_in_the_rendition(tmp_path: Path) -> None:
    rendition = "Menu 4.6 percent\n\n" + TEXT.replace(" by 4.6", "\nby  4.6")
    lines = [line("fell\nby  4.6 percent", rendition), line("4.6 percent", rendition)]
    found = scored(tmp_path, lines, rendition=rendition)
    assert outcomes(found) == {"right": 1, "missed": 2, "false": 1}


def test_words_that_the_rendition_lacks_are_missed_for_that_reason(tmp_path: Path) -> None:
    found = scored(tmp_path, [], rendition="On 5 May 2023 ministers met.")
    assert {each.faults for each in found.figures} == {("rendition",)}


@pytest.mark.parametrize(
    ("given", "cell", "verdict"),
    [
        ({"indicator": "exports_growth"}, "indicator", "right"),
        ({"indicator": "exports"}, "indicator", "wrong"),
        ({}, "indicator", "empty"),
        ({"period": "in 2022"}, "period", "right"),
        ({"period": "in 2021"}, "period", "wrong"),
        ({"period": "recently"}, "period", "empty"),
        ({"geography": "KAZ"}, "place", "right"),
        ({"geography": "Atlantis"}, "place", "wrong"),
        ({"counterpart": "CHN"}, "counterpart", "invented"),
        ({"measured_by": "customs"}, "witness", "invented"),
        ({"status": "forecast"}, "status", "wrong"),
        ({}, "status", "right"),
        ({}, "counterpart", None),
    ],
)
def test_a_cell_is_right_empty_wrong_or_invented(
    tmp_path: Path, given: dict[str, str], cell: str, verdict: str | None
) -> None:
    assert cells.verdict(only(tmp_path, "fell by 4.6 percent", **given), cell) == verdict


@pytest.mark.parametrize(
    ("accepted", "found", "verdict"),
    [
        ("Bureau of Statistics", "the Bureau of Statistics", "right"),
        ("Bureau of Statistics", "", "empty"),
        ("~Bureau of Statistics", "", "right"),
        ("~Bureau of Statistics", "customs", "wrong"),
        ("*", "customs", None),
    ],
)
def test_a_witness_is_compared_by_its_words(
    tmp_path: Path, accepted: str, found: str, verdict: str | None
) -> None:
    wanted = (figure("USD 70 billion", "70e9", "USD", witness=accepted),)
    lines = [line("USD 70 billion", **{"measured_by": found} if found else {})]
    (one,) = scored(tmp_path, lines, figures=wanted).figures
    assert cells.verdict(one, "witness") == verdict


@pytest.mark.parametrize(
    ("words", "kind", "outcome"),
    [
        ("On 5 May 2023", "meeting", "right"),
        ("5 May", "meeting", "right"),
        ("On 5 May 2023", "agreement", "wrong"),
        ("2022", "meeting", "false"),
    ],
)
def test_an_event_needs_its_date_and_kind(
    tmp_path: Path, words: str, kind: str, outcome: str
) -> None:
    found = scored(tmp_path, [line(words, table="events", kind=kind)])
    assert outcome in [each.outcome for each in found.events]
    assert measures.events(found).f1 == (1.0 if outcome == "right" else 0.0)


@pytest.mark.parametrize(
    ("named", "faults"), [("KAZ;China", ()), ("KAZ", ("participants",)), ("", ("participants",))]
)
def test_participants_of_an_event_are_counted_apart(
    tmp_path: Path, named: str, faults: tuple[str, ...]
) -> None:
    with_two = replace(EVENTS[0], participants=frozenset({"KAZ", "CHN"}))
    write(tmp_path, [line("On 5 May 2023", table="events", kind="meeting", participants=named)])
    extraction = candidates.load(tmp_path, "mini", TEXT)
    assert extraction is not None
    (one,) = score(replace(document(), events=(with_two,)), extraction, READER).events
    assert (one.outcome, one.faults) == ("right", faults)


def test_calibration_is_the_share_right_per_class_of_confidence(tmp_path: Path) -> None:
    lines = [
        line("fell by 4.6 percent", confidence=0.97),
        line("USD 70 billion", confidence=0.96),
        line("2022", confidence=0.95),
        line("5 million tonnes", confidence=0.4),
        line("12 guests", confidence=0.99),
    ]
    low, high = measures.calibration(scored(tmp_path, lines).figures)
    assert (low.lowest, low.count, low.right) == (0.0, 1, 0.0)
    assert (high.lowest, high.count, round(high.right, 3)) == (0.95, 3, 0.667)
    assert high.confidence == pytest.approx(0.96)
    error = (1 * 0.4 + 3 * (0.96 - 2 / 3)) / 4
    assert measures.calibration_error([low, high]) == pytest.approx(error)


def test_a_range_has_two_ends_and_a_deficit_may_be_written_without_its_sign(
    tmp_path: Path,
) -> None:
    from decimal import Decimal

    text = "It takes 5 to 6 million tonnes and a loss of USD 3 billion."
    ends = (Decimal(5_000_000), Decimal(6_000_000))
    span, money = at("5 to 6 million tonnes", text), at("USD 3 billion", text)
    ranged = figure("USD 70 billion", "5500000", "t", bounds=("range",), ends=ends)
    loss = figure("USD 70 billion", "-3e9", "USD", also=(Decimal("3e9"),))
    wanted = tuple(
        type(each)(**{name: getattr(each, name) for name in each.__slots__} | spans)
        for each, place in ((ranged, span), (loss, money))
        for spans in [dict.fromkeys(("span", "least", "most"), place)]
    )
    mini = document(text, wanted)
    for words, outcome in (("5 to 6 million tonnes", "right"), ("6 million tonnes", "short")):
        write(folder := tmp_path / outcome, [line(words, text), line("USD 3 billion", text)], text)
        extraction = candidates.load(folder, "mini", text)
        assert extraction is not None
        found = [each.outcome for each in score(mini, extraction, READER).figures]
        assert found == [outcome, "right"]


def test_files_of_other_extractors_are_scored(tmp_path: Path) -> None:
    start, end = at("fell by 4.6 percent")
    extraction = {
        "extraction_class": "figure",
        "extraction_text": "fell by 4.6 percent",
        "char_interval": {"start_pos": start, "end_pos": end},
        "attributes": {"indicator": "exports_growth", "mood": "sad"},
    }
    lost = {"extraction_class": "figure", "extraction_text": "9", "char_interval": None}
    langextract = {"text": TEXT, "extractions": [extraction, lost]}
    (tmp_path / "mini.jsonl").write_text(json.dumps(langextract), encoding="utf-8")
    table = tmp_path / "table"
    table.mkdir()
    (table / "mini.csv").write_text(
        "as_reported,indicator,char_start,char_end,confidence\n"
        f"fell by 4.6 percent,exports_growth,{start},{end},0.5\n",
        encoding="utf-8",
    )
    for folder, confidence in ((tmp_path, None), (table, 0.5)):
        found = candidates.load(folder, "mini", TEXT)
        assert found is not None
        result = score(document(), found, READER)
        assert outcomes(result) == {"right": 1, "missed": 2}
        assert cells.verdict(result.figures[0], "indicator") == "right"
        assert found.candidates[0].confidence == confidence
    assert candidates.load(tmp_path, "other", TEXT) is None


def test_a_fall_that_is_read_as_a_rise_is_read_short_whatever_its_span(tmp_path: Path) -> None:
    wanted = (figure("4.6 percent", "-4.6", "percent"), figure("USD 70 billion", "-70e9", "USD"))
    lines = [line("4.6 percent"), line("fell by 4.6 percent"), line("USD 70 billion", unit="")]
    found = scored(tmp_path, lines, figures=wanted)
    assert outcomes(found) == {"short": 2, "false": 1}
