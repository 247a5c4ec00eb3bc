"""Words that date a figure and are not read leave its period empty, and so may days ahead."""

from __future__ import annotations

import pytest

from tests.extraction.test_extraction import candidates_of, cell

# Language, publication, text, and a wording with its period: words of its own, read or not, or "".
TEXTS = (
    (
        "en",
        "2024-08-12",
        "Sales rose in 2023. They fell by 4 % in the past decade.",
        "4 %",
        "in the past decade",
    ),
    ("en", "2024-08-12", "Sales rose in 2023. They fell by 4 %.", "4 %", "in 2023"),
    (
        "de",
        "2024-08-12",
        "Der Umsatz stieg 2023. Seit Jahresbeginn sank er um 4 %.",
        "4 %",
        "Seit Jahresbeginn",
    ),
    (
        "fr",
        "2024-08-12",
        "Les ventes ont baissé de 4 % le premier mois de 2023.",
        "4 %",
        "le premier mois de 2023",
    ),
    ("es", "2024-08-12", "En lo que va del ejercicio, las ventas cayeron un 4 %.", "4 %", ""),
    ("ru", "2024-08-12", "В 2023 году выпуск вырос. С начала года он снизился на 4 %.", "4 %", ""),
    ("zh", "2024-08-12", "2023年产量增长。近年来出口下降4%。", "4%", ""),
    # A year of another calendar that is not read, and the month behind it; the day of the report.
    ("zh-Hant", "", "去年人數減少。106年出生19萬3844人。", "19萬3844人", ""),
    ("zh-Hant", "", "內政部今天公布，114年12月出生數為9027人。", "9027人", ""),
    ("en", "2024-08-12", "Rain fell on 30 November: 40 mm.", "40 mm", ""),
)


@pytest.mark.parametrize(("language", "published", "text", "wording", "period"), TEXTS)
def test_no_other_date_is_taken(
    language: str, published: str, text: str, wording: str, period: str
) -> None:
    found = [
        candidate
        for candidate in candidates_of(text, language, published)
        if wording in candidate.wording
    ]
    assert [cell(candidate, "period") for candidate in found] == [period]
