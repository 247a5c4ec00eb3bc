"""Figures of a month and of the year to its end, as a release tells them beside each other."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Locale, publication, text, wording, its period and the anchor.
TEXTS = (
    (
        "es",
        "2026-10-07",
        "En agosto se exportaron 428 toneladas. En lo que va de año se exportaron 3.470 toneladas.",
        "3.470 toneladas",
        "En lo que va de año",
        "En agosto",
    ),
    (
        "zh",
        "2026-09-12",
        "8月份，进口大豆1200万吨。今年以来，进口大豆7200万吨。",
        "7200万吨",
        "今年以来",
        "8月份",
    ),
    (
        "de",
        "2026-09-12",
        "Im August wurden 12 Tonnen ausgeführt. Seit Jahresbeginn waren es 120 Tonnen.",
        "120 Tonnen",
        "Seit Jahresbeginn",
        "Im August",
    ),
    (
        "en",
        "2026-01-12",
        "In November, exports were 12 tonnes. Year to date, exports were 120 tonnes.",
        "120 tonnes",
        "Year to date",
        "In November",
    ),
    # No month is told, one still runs, or one is long past: up to the publication.
    (
        "en",
        "2026-09-12",
        "So far this year, it sold 120 tonnes.",
        "120 tonnes",
        "So far this year",
        "",
    ),
    (
        "en",
        "2026-09-12",
        "In March it sold 12 tonnes. So far this year, it sold 120 tonnes.",
        "120 tonnes",
        "So far this year",
        "",
    ),
    # What follows may be of the month again. The month may be in another part of the text.
    (
        "fr",
        "2026-08-14",
        "Le port en juillet\n\nDepuis le début de l'année, il a vendu 390 tonnes. "
        "Les exportations atteignent 45 tonnes.",
        "45 tonnes",
        "",
        "",
    ),
    (
        "en",
        "2026-09-12",
        "Prices rose by 3 % in August.\n\nOil was sold. So far this year, it sold 120 tonnes.",
        "120 tonnes",
        "So far this year",
        "in August",
    ),
    # The year so far is not that of a quarter which is compared with it.
    (
        "fr",
        "2026-11-09",
        "Au 3e trimestre, la croissance est de 14,7 % en accélération continue depuis le début "
        "de l'année.",
        "14,7 %",
        "",
        "",
    ),
)


@pytest.mark.parametrize(("locale", "published", "text", "wording", "period", "anchor"), TEXTS)
def test_ends_with_what_the_release_tells(
    locale: str, published: str, text: str, wording: str, period: str, anchor: str
) -> None:
    found = [each for each in candidates_of(text, locale, published) if each.table == "figures"]
    figure = next(each for each in found if cell(each, "as_reported").endswith(wording))
    assert (cell(figure, "period"), cell(figure, "period_anchor")) == (period, anchor)
