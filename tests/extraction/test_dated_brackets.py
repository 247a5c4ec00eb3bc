"""A number alone with its time in a bracket has the unit of the amount before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from tests.extraction.texts import candidates_of, cell
from tests.support.depth import deep

# Language, what counts 7,461, the bracket, and the period of the number in it.
READ = [
    ("en", "The group had 7,461 employees ({}).", "2015: 7,462", "2015"),
    ("en", "In 2016 the group had 7,461 employees ({}).", "7,462 in 2015", "in 2015"),
    ("en", "The group had 7,461 employees in 2016 ({}).", "2015: 7,462", "2015"),
    ("en", "The group had 7,461 employees ({}).", "prior year: 7,462", ""),
    ("de", "Der Konzern hatte 7.461 Mitarbeiter ({}).", "2015: 7.462", "2015"),
    ("de", "Im Konzern waren 7.461 Mitarbeiter beschäftigt ({}).", "Vorjahr: 7.462", ""),
    ("fr", "Le groupe compte 7 461 salariés ({}).", "2015 : 7 462", "2015"),
    ("fr", "Le groupe compte 7 461 salariés ({}).", "année précédente : 7 462", ""),
    ("es", "El grupo tiene 7.461 empleados ({}).", "7.462 en 2015", "en 2015"),
    ("ru", "Произведено 7 461 тонна ({}).", "в 2015 году: 7 462", "в 2015 году"),
]
# A place, a plan, another kind of number, and words of its own.
REFUSED = [
    ("en", "Production was 7,461 tonnes ({}).", "Germany: 7,462"),
    ("en", "Production was 7,461 tonnes ({}).", "target: 7,462"),
    ("en", "Production was 7,461 tonnes ({}).", "2015: 7.46"),
    ("en", "Production was 7,461 tonnes and sales grew fast ({}).", "2015: 7,462"),
    ("de", "Die Produktion lag bei 7.461 Tonnen ({}).", "2015: 7.462 im Werk"),
    ("es", "La producción fue de 7.461 toneladas ({}).", "Perú: 7.462"),
]


@pytest.mark.parametrize(("language", "frame", "bracket", "period"), READ)
def test_a_dated_number_has_the_unit_before(
    language: str, frame: str, bracket: str, period: str
) -> None:
    first, second = candidates_of(frame.format(bracket), language)
    assert (first.outcome, second.outcome) == ("read", "read")
    assert "462" in cell(second, "as_reported")
    assert cell(second, "period") == period


@pytest.mark.parametrize(("language", "frame", "bracket"), REFUSED)
def test_another_number_has_none(language: str, frame: str, bracket: str) -> None:
    found = candidates_of(frame.format(bracket), language)
    assert [each.outcome for each in found][1:] in (["refused"], [])


@profile(derandomize=True, deadline=None, max_examples=deep(6, 60))
@given(st.integers(1_000, 900_000), st.integers(1_000, 900_000))
def test_only_one_of_about_its_size_has_it(level: int, other: int) -> None:
    text = f"Production was {level:,} tonnes (2015: {other:,})."
    read = [each for each in candidates_of(text, "en") if each.outcome == "read"]
    near = level <= other * 4 and other <= level * 4
    assert len(read) == 1 + near
