"""A cell is not taken from the next item, a week's month, or a year beside one that is unread."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

PUBLISHED = "2025-03-01"
# Locale, text, wording, cell, what it has: "" is open.
CASES = (
    # The bracket behind an amount is of that amount's place, not of the next one's.
    ("en", "In 2024 Mexico moved 9.6 million TEU (+9.1%) and Panama 9.5 million TEU.", "+9.1%",
     "geography", "Mexico"),
    ("en", "In 2024 output was 9.6 t in Mexico (+9.1%) and 9.5 t in Panama.", "+9.1%",
     "geography", "Mexico"),
    ("de", "Auf Brasilien entfielen 2024 12 Mio. t (+3,1 %) und auf Mexiko 3 Mio. t.", "+3,1 %",
     "geography", "Brasilien"),
    ("es", "En 2024 México movió 9,6 millones de TEU (+9,1 %) y Panamá 9,5 millones de TEU.",
     "+9,1 %", "geography", "México"),
    # A part of a month is not the month.
    ("en", "Exports fell to 900 t in the first week of February 2025.", "900 t", "period", ""),
    ("de", "In der ersten Woche des Februar 2025 sank die Ausfuhr auf 900 t.", "900 t", "period",
     ""),
    ("fr", "Les exportations ont reculé à 900 t dans la première semaine de février 2025.",
     "900 t", "period", ""),
    ("es", "Las exportaciones bajaron a 900 t en la primera semana de febrero de 2025.", "900 t",
     "period", ""),
    ("ru", "В первую неделю февраля 2025 года экспорт снизился до 900 т.", "900 т", "period", ""),
    ("en", "Exports fell to 900 t in February 2025.", "900 t", "period", "in February 2025"),
    # A year before a fiscal year that can't be read leans on no year of another sentence.
    ("en", "The port handled 2.6 million TEU in 2024. Revenue was $5 million in fiscal year 2024,"
     " compared with $4 million a year earlier.", "$4 million", "period_anchor", ""),
    ("fr", "Balboa a traité 2,6 millions d'EVP en 2024. Le canal a vu 9 944 navires au cours de"
     " l'exercice 2024, contre 14 080 navires un an plus tôt.", "14 080", "period_anchor", ""),
    ("en", "The port handled 2.6 million TEU in 2024, compared with 2.4 million TEU a year"
     " earlier.", "2.4 million TEU", "period_anchor", "in 2024"),
    # What a share is of ends before the verb.
    ("en", "About 38% of the boxes were empty.", "38%", "share_of", "the boxes"),
    ("de", "Rund 38 % der Container waren leer.", "38 %", "share_of", "Container"),
    # The money of an amount is not what a rate is measured in.
    ("de", "Die Frachtrate lag 2024 bei 1.492 US-Dollar je TEU.", "1.492", "basis", ""),
    # A name in which a place is only a word.
    ("en", "Cartagena de Indias handled 3.7 million TEU in 2024.", "3.7 million", "geography", ""),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "text", "wording", "name", "value"), CASES)
def test_a_cell_is_not_that_of_a_neighbour(
    locale: str, text: str, wording: str, name: str, value: str
) -> None:
    found = [each for each in candidates_of(text, locale, PUBLISHED) if wording in each.wording]
    assert [cell(each, name) for each in found] == [value]
