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
