"""Characters: what is folded, what is kept, and what makes a figure unreadable."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.reading.text.characters import character_faults, fold, folded_origins
from tests.support.depth import deep
from tests.support.readings import read, refusals

SPACES = [chr(c) for c in range(0x3001) if unicodedata.category(chr(c)) == "Zs"]
DASHES = [chr(c) for c in range(0x2010, 0x2016)] + ["−", "－", "﹣", "﹘"]


@pytest.mark.parametrize("space", SPACES)
def test_every_space_of_unicode_is_a_plain_one(space: str) -> None:
    assert fold(f"5{space}t") == "5 t"
    assert read(f"12{space}345{space}t").value == 12345


@pytest.mark.parametrize("dash", DASHES)
def test_every_dash_is_a_minus_sign_before_a_number_and_a_range_between_two(dash: str) -> None:
    assert read(f"{dash}3.2%").value.as_tuple() == read("-3.2%").value.as_tuple()
    found = read(f"7{dash}8 million t")
    assert (found.lower, found.upper) == (Decimal(7_000_000), Decimal(8_000_000))


@pytest.mark.parametrize("kept", ["15.3¹", "10²", "2½", "①", "m²", "km³", "½"])
def test_superscripts_circles_and_fractions_are_not_folded_into_digits(kept: str) -> None:
    assert fold(kept) == kept
    assert unicodedata.normalize("NFKC", kept) != kept


@pytest.mark.parametrize("width", ["１５．３％", "15.3％", "１５.３%"])
def test_full_width_forms_are_those_of_ascii(width: str) -> None:
    assert fold(width) == "15.3%"


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
@settings(derandomize=True, max_examples=deep(16, 100))
def test_printable_ascii_is_never_changed(text: str) -> None:
    assert fold(text) == text


@given(st.text())
@settings(derandomize=True, max_examples=deep(32, 200))
def test_folding_twice_is_folding_once_and_origins_point_into_the_text(text: str) -> None:
    once, origins = folded_origins(text)
    assert fold(once) == once
    assert once == fold(text)
    assert len(once) == len(origins)
    assert list(origins) == sorted(set(origins))
    assert all(0 <= origin < len(text) for origin in origins)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("70\n000 t", "character.line_end"),
        ("1.\n5%", "character.line_end"),
        ("7-\n8%", "character.line_end"),
        ("bil-\nlion", "character.line_end"),
        ("5\x00 t", "character.control"),
        ("5� t", "character.control"),
        ("1O0%", "character.lookalike"),
        ("l5.3%", "character.lookalike"),
        ("7O billion USD", "character.lookalike"),
        ("O.5%", "character.lookalike"),
        ("4.l%", "character.lookalike"),
        ("7О%", "character.lookalike"),
        ("15.3¹%", "character.note_mark"),
        ("15.3%¹", "character.note_mark"),
        ("15.3% [1]", "character.note_mark"),
        ("15.3%*", "character.note_mark"),
        ("15.3①%", "character.note_mark"),
        ("10² t", "character.note_mark"),
    ],
)
def test_unreadable_characters_are_refused_by_their_own_rule(text: str, rule: str) -> None:
    assert refusals(text) == [rule]


@pytest.mark.parametrize(
    "text",
    ["70 billion\nUSD", "70\nbillion USD", "more than\n70 billion USD", "more than\r\n70 bn USD"],
)
def test_a_line_end_between_words_is_a_space(text: str) -> None:
    assert read(text).value == 70_000_000_000


def test_words_with_lookalike_letters_are_words() -> None:
    assert character_faults("10km, 5 Ol, 3 lots, 12 oil wells", "as_reported") == []


def test_invisible_marks_go() -> None:
    assert read("7\u200b0\xad billion ‎USD").value == 70_000_000_000


def test_faults_of_the_unit_cell_name_its_column() -> None:
    from silkledger.reading.quantities import QuantityContext, read_quantity
    from silkledger.reading.results import Quantity

    found = read_quantity("5", QuantityContext(unit="U\x00SD"))
    assert not isinstance(found, Quantity)
    assert [(reason.rule, reason.column) for reason in found] == [("character.control", "unit")]
