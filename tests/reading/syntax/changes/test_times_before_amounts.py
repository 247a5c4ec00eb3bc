"""A time "after" something says when an amount was, and is not itself the figure."""

from __future__ import annotations

import pytest

from tests.support.readings import refusals


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("One year after surgery 5.3 per cent of patients relapsed", "en"),
        ("income six years after landing increased by 26.2 percentage points", "en"),
        ("Drei Monate nach dem Start stieg der Umsatz um 5 Prozent", "de"),
        ("Trois mois après le lancement 500 personnes", "fr"),
        ("Deux semaines après une première vague de 19 noms", "fr"),
        ("Dos semanas después de la primera ola de 19 nombres", "es"),
        ("два года после запуска 500 человек", "ru"),
    ],
)
def test_the_time_does_not_stand_for_the_amount(wording: str, language: str) -> None:
    assert refusals(wording, locale=language) == ["number.compete"]
