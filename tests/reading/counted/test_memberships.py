"""Members of unions, alliances and indices are countries or firms, and not persons."""

from __future__ import annotations

import pytest

from tests.support.readings import read

BODIES = {
    "en": (
        ("EU", "NATO", "OECD", "WTO", "ASEAN", "BRICS", "OPEC"),
        ("{n} {body} members", "the {n} members of {body}", "the {n} members of the {body}"),
        "member",
    ),
    "de": (
        ("EU", "Nato", "OECD", "WTO", "Asean", "BRICS", "Opec"),
        ("{n} {body}-Mitglieder", "die {n} Mitglieder der {body}", "{n} {body}-Mitgliedern"),
        "Mitglied",
    ),
}
PERSONS = {
    "en": (
        "{n} members",
        "{n} union members",
        "{n} party members",
        "{n} members of the club",
        "{n} members of the EU parliament",
        "{n} EU members of staff",
    ),
    "de": (
        "{n} Mitglieder",
        "{n} Parteimitglieder",
        "{n} Gewerkschaftsmitglieder",
        "{n} SPD-Mitglieder",
        "{n} Mitglieder der Partei",
    ),
}


@pytest.mark.parametrize("language", BODIES)
def test_members_of_a_body_are_a_count(language: str) -> None:
    bodies, frames, noun = BODIES[language]
    for body in bodies:
        for frame in frames:
            wording = frame.format(n=10, body=body)
            quantity = read(wording, language)
            assert (quantity.unit, quantity.counted) == ("count", noun), wording
            assert quantity.value == 10, wording


@pytest.mark.parametrize("language", PERSONS)
def test_other_members_are_persons_or_nothing(language: str) -> None:
    for frame in PERSONS[language]:
        quantity = read(frame.format(n=570), language)
        assert (quantity.unit, quantity.counted) == ("person", None), frame


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("the bloc's 10 members", "en"),
        ("the 32 members of the alliance", "en"),
        ("20 members of the euro zone", "en"),
        ("the 15 members of the Security Council", "en"),
        ("die 15 Mitglieder des Sicherheitsrats", "de"),
        ("die 27 Mitglieder der Europäischen Union", "de"),
        ("40 Dax-Mitglieder", "de"),
    ],
)
def test_bodies_of_several_words_and_common_nouns(wording: str, language: str) -> None:
    assert read(wording, language).unit == "count"
