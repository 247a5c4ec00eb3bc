"""Number words: runs of them, and fractions with their precision."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from silkledger.reading.numeric.number_words import WordRun, fraction, mixed

D = Decimal


def test_a_run_takes_what_is_below_its_last_word() -> None:
    run = WordRun(0, 0, read=False)
    assert [
        run.takes(step, role, article=False) for step, role in ((2, "cardinal"), (100, "hundred"))
    ] == [True, True]
    assert (run.value, run.room) == (200, 100)
    assert not run.takes(100, "cardinal", article=False)
    assert run.takes(20, "cardinal", article=False)
    assert (run.value, run.room) == (220, 10)
    assert not run.takes(10, "cardinal", article=False)
    assert not run.takes(0, "cardinal", article=False)
    assert run.takes(9, "cardinal", article=False)
    assert (run.value, run.room) == (229, 0)
    assert not run.takes(1, "cardinal", article=False)
    assert not run.takes(100, "hundred", article=False)


def test_hundreds_in_one_word_begin_a_run_and_an_article_takes_hundreds_only() -> None:
    run = WordRun(0, 0, read=False)
    assert run.takes(500, "hundreds", article=False)
    assert (run.value, run.room, run.read) == (500, 100, True)
    assert not run.takes(500, "hundreds", article=False)
    article = WordRun(1, 1, read=True)
    assert not article.takes(5, "cardinal", article=True)
    assert article.takes(100, "hundred", article=True)
    assert article.value == 100
    assert not article.takes(100, "hundred", article=False)
    assert not WordRun(0, 0, read=True).takes(100, "hundred", article=False)
    assert not WordRun(100, 100, read=True).takes(100, "hundred", article=False)
    assert WordRun(99, 0, read=True).takes(100, "hundred", article=False)
    alone = WordRun(0, 0, read=False)
    assert alone.takes(100, "hundred", article=False)
    assert (alone.value, alone.room, alone.read) == (100, 100, True)
    assert not WordRun(0, 0, read=False).takes(5, "fraction", article=False)


@pytest.mark.parametrize("step", [21, 13, 5, 1])
def test_nothing_follows_a_number_that_is_no_ten_or_hundred(step: int) -> None:
    run = WordRun(0, 0, read=False)
    assert run.takes(step, "cardinal", article=False)
    assert run.room == 0


def test_a_hundred_in_one_word_leaves_room_for_what_is_below_it() -> None:
    run = WordRun(0, 0, read=False)
    assert run.takes(100, "cardinal", article=False)
    assert run.room == 100


@pytest.mark.parametrize(
    ("part", "value", "digit", "significant"),
    [
        ("1/2", "0.5", "0.1", 1),
        ("1/4", "0.25", "0.01", 2),
        ("1/5", "0.2", "0.1", 1),
        ("3/8", "0.375", "0.001", 3),
        ("1/10", "0.1", "0.1", 1),
        ("7/20", "0.35", "0.01", 2),
        ("20/1", "20", "1", 2),
    ],
)
def test_a_fraction_whose_decimal_ends_is_exact(
    part: str, value: str, digit: str, significant: int
) -> None:
    assert tuple(fraction(Fraction(part))) == (D(value), D(digit), significant)


@pytest.mark.parametrize(
    ("part", "digit"), [("1/3", "0.1"), ("1/6", "0.1"), ("1/7", "0.1"), ("1/30", "0.01")]
)
def test_a_fraction_without_end_has_one_digit_that_counts(part: str, digit: str) -> None:
    found = fraction(Fraction(part))
    assert abs(Fraction(found.value) - Fraction(part)) < Fraction(1, 10**59)
    assert (found.digit, found.significant) == (D(digit), 1)


def test_a_number_with_its_half_is_precise_to_the_half_or_to_its_first_digit() -> None:
    assert tuple(mixed(Fraction(3, 2), "mixed")) == (D("1.5"), D("0.1"), 2)
    assert tuple(mixed(Fraction(500_000), "whole")) == (D(500_000), D(100_000), 1)
