"""Where nouns stand first, a listed noun that is an adjective, too, describes the one before it."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

HEADS = {
    "es": [
        *("conexiones", "accesos", "torres", "equipos", "líneas", "antenas", "paneles"),
        *("unidades", "hospitales", "dispositivos", "usuarios"),
    ],
    "fr": ["antennes", "titres", "bourses", "initiatives", "cartes", "mouvements"],
}
ADJECTIVES = {
    "es": {"móviles": "phone", "centrales": "power station", "ciudadanas": "person"},
    "fr": {"satellites": "satellite", "citoyens": "person", "clients": "person"},
}
AMOUNTS = ("2 300", "12", "3 millones de", "365 405")


@pytest.mark.parametrize("language", HEADS)
def test_the_adjective_is_never_what_is_counted(language: str) -> None:
    wrong = []
    for head in HEADS[language]:
        own = outcome(f"2 300 {head}", language, statistic="stock")
        for adjective, unit in ADJECTIVES[language].items():
            for amount in AMOUNTS[: 2 if language == "fr" else None]:
                read = outcome(f"{amount} {head} {adjective}", language, statistic="stock")
                if read.endswith(f" {unit}") and not own.endswith(f" {unit}"):
                    wrong.append((amount, head, adjective, read))
    assert not wrong, wrong


@pytest.mark.parametrize(
    ("wording", "language", "expected"),
    [
        ("11 834 líneas móviles", "es", "exact 11834 count"),
        ("11 834 suscripciones móviles", "es", "exact 11834 subscription"),
        ("12 torres centrales", "es", "exact 12 count"),
        ("12 initiatives citoyennes", "fr", "exact 12 count"),
        ("2 millones de móviles", "es", "exact 2000000 phone"),
        ("12 nuevas centrales", "es", "exact 12 power station"),
        ("300 clientes", "es", "exact 300 person"),
        ("300 nouveaux clients", "fr", "exact 300 person"),
    ],
)
def test_what_is_counted(wording: str, language: str, expected: str) -> None:
    assert outcome(wording, language, statistic="stock") == expected
