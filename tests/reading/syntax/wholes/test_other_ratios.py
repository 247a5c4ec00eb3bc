"""People for whom there is one of something are not what a wording counts."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

ONE = {
    "de": ("ein Arzt", "ein niedergelassener Arzt", "eine Kneipe", "ein Anwalt", "eine Hebamme"),
    "fr": ("un médecin", "un bar", "une sage-femme", "un médecin libéral"),
    "es": ("un médico", "un bar", "una matrona", "un médico privado"),
}
PEOPLE = {
    "de": ("auf 500 Einwohner", "pro 500 Einwohner", "je 500 Einwohner", "kommt auf 500 Menschen"),
    "fr": ("pour 500 habitants", "pour environ 500 habitants"),
    "es": ("por 500 habitantes",),
}


@pytest.mark.parametrize("language", ONE)
def test_one_for_so_many_people_counts_no_people(language: str) -> None:
    for one in ONE[language]:
        for people in PEOPLE[language]:
            assert "person" not in outcome(f"{one} {people}", language).split(), (one, people)


@pytest.mark.parametrize(
    ("wording", "language"), [("pro 500 Einwohner", "de"), ("per 500 people", "en")]
)
def test_a_denominator_alone_is_no_number_of_people(wording: str, language: str) -> None:
    assert outcome(wording, language) == "unit.unknown"


@pytest.mark.parametrize(
    ("wording", "language"),
    [("ein Anstieg auf 500 Einwohner", "de"), ("auf 500 Einwohner geschrumpft", "de")],
)
def test_a_level_is_one(wording: str, language: str) -> None:
    assert outcome(wording, language, statistic="level") == "exact 500 person"


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("20 pupils to a teacher", "en"),
        ("20 Schüler auf einen Lehrer", "de"),
        ("500 Einwohner auf eine Kneipe", "de"),
        ("20 alumnos para un profesor", "es"),
    ],
)
def test_people_for_one_of_something_are_no_number_of_people(wording: str, language: str) -> None:
    assert outcome(wording, language) == "unit.unknown"
    assert outcome(f"rund {wording}" if language == "de" else wording, language) == "unit.unknown"


def test_people_whom_a_verb_leads_to_one_place_are() -> None:
    assert outcome("invited 20 people to a meeting", "en") == "exact 20 person"
    assert outcome("724 Personen auf ein Spenderherz warteten", "de") == "exact 724 person"
