"""Levels that a list has behind its falls, and levels with a comparative behind them."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell


def wordings_read(text: str, language: str) -> list[str]:
    """Return the wordings of the figures of a text that are not refused."""
    return [cell(each, "as_reported") for each in candidates_of(text, language) if not each.reasons]


@pytest.mark.parametrize(
    ("language", "text", "wording", "other"),
    [
        # As many levels as falls: the last level has the "to" of the first one.
        (
            "en",
            "Rates fell by 7.2 percentage points and 11.6 percentage points to 78.0 percent and "
            "78.6 percent, respectively.",
            "78.6 percent",
            "fell [...] 78.6 percent",
        ),
        (
            "en",
            "Rates in A, B and C dropped by 7.2, 11.6 and 3.1 percentage points to 78.0, 78.6 and "
            "60 percent.",
            "78.6",
            "dropped [...] 78.6",
        ),
        (
            "de",
            "Die Quoten sanken um 7,2 und 11,6 Prozentpunkte auf 78,0 und 78,6 Prozent.",
            "78,6 Prozent",
            "sanken [...] 78,6 Prozent",
        ),
        (
            "es",
            "Las tasas cayeron 7,2 puntos porcentuales y 11,6 puntos porcentuales hasta el 78,0 % "
            "y el 78,6 %.",
            "78,6 %",
            "cayeron [...] 78,6 %",
        ),
        (
            "ru",
            "Доли снизились на 7,2 и 11,6 процентного пункта до 78,0 % и 78,6 %.",
            "78,6 %",
            "снизились [...] 78,6 %",
        ),
        # A further fall has its own "by", or is not of the level's unit.
        (
            "de",
            "Der Anteil sank um 7 Prozent auf 78 Prozent und um 3 Prozent auf 60 Prozent.",
            "sank [...] um 3 Prozent",
            "3 Prozent",
        ),
        (
            "en",
            "Exports fell by 5% to 3 billion euros and 3% in volume.",
            "fell [...] 3%",
            "3%",
        ),
        (
            "en",
            "Sales fell 5 % to 3 billion euros, in Bavaria by 3 %.",
            "fell [...] by 3 %",
            "3 %",
        ),
    ],
)
def test_levels_behind_falls(language: str, text: str, wording: str, other: str) -> None:
    found = wordings_read(text, language)
    assert wording in found
    assert other not in found


def test_level_or_fall_of_one_unit_stays_open() -> None:
    assert wordings_read("Shares fell by 7.2% to 78.0% and 3% in Bavaria.", "en") == [
        "fell by 7.2%",
        "78.0%",
    ]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        # The comparative is of the subject: how the decline turned out.
        ("Der Rückgang fiel mit 1,5 Prozent auf 757 729 Gäste geringer aus.", "757 729 Gäste"),
        ("Das Minus fiel mit 1,5 Prozent auf 939 000 Tonnen niedriger aus.", "939 000 Tonnen"),
        # It is of the number, which no "to" leads to as a level.
        ("Es kamen 757 729 Gäste weniger.", "757 729 Gäste weniger"),
        ("Auf 500 Personen weniger kamen die Betriebe.", "500 Personen weniger"),
    ],
)
def test_comparatives_behind_levels(text: str, wording: str) -> None:
    assert wording in wordings_read(text, "de")


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("This was brought about by increases of 231.5 tonnes.", "increases of 231.5 tonnes"),
        ("It came about largely by an increase of 5%.", "increase of 5%"),
        ("The fall came about through a 5% drop in sales.", "a 5% drop"),
        ("Sales rose by about 5%.", "rose by about 5%"),
        ("It was about 5% of sales.", "about 5%"),
    ],
)
def test_about_of_a_verb_is_no_hedge(text: str, wording: str) -> None:
    assert wording in wordings_read(text, "en")


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("es", "Se exportaron 408.369 ton. de banano.", "408.369 ton."),
        ("es", "Le siguió Cartagena (8.689 ton).", "8.689 ton"),
        ("es", "Se sembraron 5.000 has de soja.", "5.000 has"),
        ("es", "Se produjeron 5.000 lts de leche.", "5.000 lts"),
        ("de", "Geerntet wurden 500 to Äpfel.", "500 to"),
        ("de", "Geerntet wurden 1,7 Mio. HL Wein.", "1,7 Mio. HL"),
        ("fr", "On a récolté 1,7 million de HL.", "1,7 million de HL"),
    ],
)
def test_short_forms_of_units(language: str, text: str, wording: str) -> None:
    (found,) = candidates_of(text, language)
    assert cell(found, "as_reported") == wording
    assert not found.reasons
