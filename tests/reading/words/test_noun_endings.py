"""The base form of a plural is the word that the dictionary of the language prints."""

from __future__ import annotations

import pytest

from tests.support.readings import read

PLURALS = {
    "es": "órdenes:orden planes:plan panes:pan relojes:reloj leyes:ley redes:red "
    "paredes:pared cines:cine clubes:club álbumes:álbum "
    "imágenes:imagen exámenes:examen faroles:farol obuses:obús",
    "en": "tranches:tranche headaches:headache beaches:beach",
}


@pytest.mark.parametrize(
    ("language", "plural", "singular"),
    [(language, *pair.split(":")) for language, pairs in PLURALS.items() for pair in pairs.split()],
)
def test_a_plural_and_its_base_form(language: str, plural: str, singular: str) -> None:
    found = read(f"25 {plural}", language)
    assert (found.unit, found.counted) == ("count", singular)


@pytest.mark.parametrize(
    ("language", "people"),
    [
        *(("es", noun) for noun in ("deudores", "testigos", "taxistas", "millonarios", "hijos")),
        *(("fr", noun) for noun in ("débiteurs", "témoins", "skieurs", "millionnaires", "maires")),
    ],
)
def test_nouns_of_people_count_persons(language: str, people: str) -> None:
    assert read(f"25 {people}", language).unit == "person"
    scale = {"es": "millones", "fr": "millions"}[language]
    assert read(f"2,5 {scale} de {people}", language).unit == "person"
