"""How an article calls a measurer that it names in full elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.judging.short_names import may_be_short
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, VocabularyError
from tests.support.claims import claim
from tests.support.depth import deep
from tests.support.judged import figure, judge

WORDS = ("Quarterly", "Ministry", "Yearly", "Harbour", "Oceanic", "Survey", "Zonal", "Council")


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("the authority", "the Federal Statistical Office", True),
        ("die Behörde", "Statistisches Bundesamt", True),
        ("das Ministerium", "Bundeswirtschaftsministerium", True),
        ("das Ministerium", "Statistisches Bundesamt", False),
        ("ведомство", "Росстат", True),
        ("министерство", "Минэнерго", True),
        ("министерство", "Росстат", False),
        ("le ministère", "ministère de l'Énergie", True),
        ("el instituto", "INE", True),
        ("该局", "国家统计局", True),
        ("该部", "商务部", True),
        ("该部", "国家统计局", False),
        ("the bank", "EBRD", True),  # by its full name
        ("the bank", "Rosstat", False),
        ("Statistical Office", "the Federal Statistical Office", True),
        ("Ministry of Energy", "Ministry of Energy of Uzbekistan", True),
        ("Ministry of Energy", "Ministry of Economy", False),
        ("GNTA", "Georgian National Tourism Administration", True),
        ("GTA", "Georgian National Tourism Administration", False),
        ("НБКР", "Национальный банк Кыргызской Республики", True),
        ("GNTA", "gnta", False),
        ("the agency", "the authority", False),
        ("the company", "Nordwerk AG", True),
        ("the company", "Rosstat", False),
    ],
)
def test_what_may_be_short_for_a_name(short: str, full: str, fits: bool) -> None:
    assert may_be_short(short, full, SHIPPED) == fits


def test_an_unknown_role_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "general_names.csv"
    path.write_text("role,language,within,words\nverb,en,,said\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"general_names.csv:2: role: 'verb'"):
        may_be_short("the authority", "Rosstat", Vocabulary(tmp_path))


def _rows(*said: tuple[str, str]) -> list[dict[str, Any]]:
    return [
        figure(f"f{i}", claim("exact", number), measured_by=name, said_by="blog")
        for i, (name, number) in enumerate(said)
    ]


def _verdicts(*said: tuple[str, str]) -> set[str]:
    return {row["verdict"] for row in judge(*_rows(*said))["conflicts"]}


def test_a_short_name_of_two_measurers_is_that_of_the_one_who_says_the_same() -> None:
    two = ("First Bank of Trade", "70"), ("Second Bank of Energy", "83")
    assert _verdicts(*two) == {"clash"}
    assert _verdicts(*two, ("the bank", "83")) == {"clash", "same_witness"}
    # Whose number it is, nobody knows.
    both = ("First Bank of Trade", "70"), ("Second Bank of Energy", "70")
    assert _verdicts(*both, ("the bank", "83")) == {"agree"}


@settings(max_examples=deep(13, 80), derandomize=True)
@given(
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=4, unique=True),
    st.sampled_from(["", "the "]),
    st.data(),
)
def test_any_short_form_of_one_name_is_one_witness(
    words: list[str], article: str, data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.sampled_from(words), min_size=1, unique=True))
    short = " ".join(word for word in words if word in kept)
    forms = (short, "".join(word[0] for word in words), "authority")
    full = f"{article}{' '.join(words)}"
    for form in forms:
        assert _verdicts((full, "70"), (f"{article}{form}", "70")) == {"same_witness"}
        assert _verdicts((full, "70"), (f"{article}{form}", "83")) <= {"may_be_revision"}


@settings(max_examples=deep(13, 80), derandomize=True)
@given(st.lists(st.sampled_from(WORDS), min_size=4, max_size=4, unique=True))
def test_names_that_share_no_part_are_two_witnesses(words: list[str]) -> None:
    one, other = f"{words[0]} {words[1]}", f"{words[2]} {words[3]}"
    assert _verdicts((one, "70"), (other, "70")) == {"agree"}
    assert _verdicts((one, "70"), (other, "83")) == {"clash"}
