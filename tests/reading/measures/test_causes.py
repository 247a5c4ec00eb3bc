"""A plural behind "por" or "par" says why or by what, and a second denominator is never lost."""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

COUNTED = {
    "es": (("104 heridos", "104 person"), ("104 multas", "104 count"), ("12 toneladas", "12 t")),
    "fr": (("104 morts", "104 death"), ("104 plaintes", "104 count"), ("12 tonnes", "12 t")),
}
PER = {"es": "por", "fr": "par"}
CAUSES = {
    "es": ("delitos viales", "incendios", "barcos extranjeros", "buques", "accidentes"),
    "fr": ("accidents", "incendies", "navires étrangers", "trains"),
}
SINGLE = {"es": "vehículo", "fr": "véhicule"}
# Money per something and its time, which no unit of the vocabulary has.
RENTS = {
    "es": ("14,46 euros por metro cuadrado", ("al mes", "y mes", "al día", "mensuales")),
    "de": ("14,46 Euro pro Quadratmeter", ("im Monat", "und Monat", "monatlich", "am Tag")),
    "fr": ("14,46 euros par mètre carré", ("par mois", "et par mois", "mensuels", "par jour")),
    "en": ("14.46 euros per square metre", ("per month", "a month", "monthly", "and month")),
}


@every_row(
    (language, *counted, cause)
    for language, rows in COUNTED.items()
    for counted, cause in product(rows, CAUSES[language])
)
def test_a_plural_is_a_cause(language: str, counted: str, read: str, cause: str) -> None:
    assert outcome(f"{counted} {PER[language]} {cause}", language) == f"exact {read}"


@every_row((language, *row) for language, rows in COUNTED.items() for row in rows)
def test_a_singular_is_a_denominator(language: str, counted: str, read: str) -> None:
    wording = f"{counted} {PER[language]} {SINGLE[language]}"
    assert outcome(wording, language) == f"exact {read}/vehicle"


def test_a_singular_that_looks_like_a_plural_is_a_denominator() -> None:
    read = outcome("5.000 personas por país", "es", statistic="flow")
    assert read == "exact 5000 person/country"
    assert refusals("104 muertes por accidente", "es")


@every_row((language, time) for language, (_, times) in RENTS.items() for time in times)
def test_a_time_behind_another_denominator_is_not_lost(language: str, time: str) -> None:
    rent = RENTS[language][0]
    assert outcome(rent, language) == "exact 14460000 EUR/km2"
    for statistic in ("level", None):
        assert refusals(f"{rent} {time}", language, statistic=statistic)
