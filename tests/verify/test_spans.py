"""Figures and events must be confirmed by the wording in their documents."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from silkledger.release import manifest
from silkledger.verify import spans, verify
from tests.support import example
from tests.support import releases as made

TEXT = "Turnover exceeded USD 70 billion in 2022; \U0001f600 at the end."


def _with_document(tmp_path: Path, wording: str, start: int, end: int, **cells: object) -> Path:
    digest = manifest.digest(TEXT.encode())
    figures = example.figures()
    figures[0] |= {
        "as_reported": wording,
        "char_start": start,
        "char_end": end,
        "document_sha256": digest,
    }
    figures[0] |= {"lower_digit": 1e9, "upper_digit": 1e9, **cells}
    return made.publish_next(tmp_path / "published", made.candidate(figures=figures))


def test_spans_are_cut_from_the_document_by_its_digest(tmp_path: Path) -> None:
    documents = tmp_path / "documents" / "deep"
    documents.mkdir(parents=True)
    (documents / "any name.txt").write_bytes(TEXT.encode())
    (documents / "other.bin").write_bytes(b"\xff\xfe\x00")
    folder = _with_document(tmp_path, "exceeded USD 70 billion", 9, 32)
    assert verify(folder, documents.parent) == ()


@pytest.mark.parametrize(
    ("wording", "is_confirmed"), [("exceeded [...] 2022", True), ("exceeded [...] 022", False)]
)
def test_a_wording_that_leaves_words_out_is_confirmed_by_its_pieces(
    wording: str, is_confirmed: bool, tmp_path: Path
) -> None:
    (tmp_path / "document.txt").write_bytes(TEXT.encode())
    folder = _with_document(tmp_path, wording, 9, 40)
    said = [each.what for each in spans.problems(folder, tmp_path)]
    assert any("at its span" in each for each in said) != is_confirmed


@pytest.mark.parametrize(
    ("wording", "start", "end"),
    [("exceeded USD 70 billion", 10, 33), ("exceeded USD 70 billion", 30, 99)],
)
def test_a_span_that_says_something_else_is_found(
    wording: str, start: int, end: int, tmp_path: Path
) -> None:
    (tmp_path / "document.txt").write_bytes(TEXT.encode())
    folder = _with_document(tmp_path, wording, start, end)
    assert verify(folder) == ()
    (problem,) = verify(folder, tmp_path)
    assert problem.file == "figures.parquet"
    assert example.figures()[0]["row_id"] in problem.what


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("bound", "ge"),
        ("value", 7.1e10),
        ("lower", 6e10),
        ("upper", 8e10),
        ("unit", "EUR"),
        ("significant_digits", 1),
    ],
)
def test_a_figure_that_its_words_do_not_say_is_found(
    column: str, value: object, tmp_path: Path
) -> None:
    (tmp_path / "document.txt").write_bytes(TEXT.encode())
    folder = _with_document(tmp_path, "exceeded USD 70 billion", 9, 32, **{column: value})
    (problem,) = verify(folder, tmp_path)
    assert f"is now read with {column}" in problem.what


def test_words_that_can_not_be_read_any_more_are_found(tmp_path: Path) -> None:
    (tmp_path / "document.txt").write_bytes(TEXT.encode())
    folder = _with_document(tmp_path, "Turnover", 0, 8)
    (problem,) = verify(folder, tmp_path)
    assert "'Turnover' is refused when read again" in problem.what


IN_2022 = {
    "period_as_reported": "in 2022",
    "period_start": dt.date(2022, 1, 1),
    "period_end": dt.date(2022, 12, 31),
    "period": "2022",
    "nature": "duration",
}


@pytest.mark.parametrize(
    "cells",
    [
        {"period_as_reported": "in 2021"},
        {"period_as_reported": None},
        {"period_end": dt.date(2022, 6, 30)},
        {"nature": "instant"},
        {"period": "2022?"},
    ],
)
def test_dates_that_the_words_do_not_give_are_found(
    cells: dict[str, object], tmp_path: Path
) -> None:
    (tmp_path / "document.txt").write_bytes(TEXT.encode())
    whole = _with_document(tmp_path / "whole", "exceeded USD 70 billion", 9, 32, **IN_2022)
    assert verify(whole, tmp_path) == ()
    folder = _with_document(tmp_path, "exceeded USD 70 billion", 9, 32, **{**IN_2022, **cells})
    (problem,) = verify(folder, tmp_path)
    assert "is now read as" in problem.what


def test_relative_words_are_read_again_from_the_day_they_were_said(tmp_path: Path) -> None:
    (tmp_path / "document.txt").write_bytes(TEXT.encode())
    last_year = {**IN_2022, "period_as_reported": "last year"}
    folder = _with_document(
        tmp_path / "1", "exceeded USD 70 billion", 9, 32, **last_year, stated_on=dt.date(2023, 5, 3)
    )
    assert verify(folder, tmp_path) == ()
    folder = _with_document(
        tmp_path / "2", "exceeded USD 70 billion", 9, 32, **last_year, stated_on=dt.date(2024, 5, 3)
    )
    (problem,) = verify(folder, tmp_path)
    assert "'last year' is now read as 2023-01-01 to 2023-12-31" in problem.what


def test_words_that_lean_on_a_date_that_is_not_published_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "document.txt").write_bytes(TEXT.encode())
    leaning = {
        **IN_2022,
        "period_as_reported": "a year earlier",
        "rules": ["period.anchor.earlier"],
    }
    folder = _with_document(tmp_path, "exceeded USD 70 billion", 9, 32, **leaning)
    assert verify(folder, tmp_path) == ()


def test_words_of_a_period_that_can_not_be_read_any_more_are_found(tmp_path: Path) -> None:
    (tmp_path / "document.txt").write_bytes(TEXT.encode())
    folder = _with_document(
        tmp_path, "exceeded USD 70 billion", 9, 32, **{**IN_2022, "period_as_reported": "Q5 2022"}
    )
    (problem,) = verify(folder, tmp_path)
    assert "the period 'Q5 2022' is refused when read again" in problem.what
