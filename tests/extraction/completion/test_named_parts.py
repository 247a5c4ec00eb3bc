"""Parts of a country beside a figure: the place of the figure is not the country."""

from __future__ import annotations

import pytest

from silkledger.extraction.part_names import part_names
from tests.extraction.texts import candidates_of, cell

HEADS = {
    "en": ("USA", "Exports of the USA rose by 9 % in 2023."),
    "de": ("Deutschland", "Die Exporte von Deutschland stiegen 2023 um 9 %."),
    "fr": ("la France", "Les exportations de la France ont augmenté de 9 % en 2023."),
    "es": ("España", "Las exportaciones de España subieron un 9 % en 2023."),
    "ru": ("России", "Экспорт России в 2023 году вырос на 9 %."),
}
PARTS = {
    "en": (
        "Sales in {} grew by 3 %.",
        {
            "New Jersey": "US-NJ",
            "Texas": "US-TX",
            "Zyrland Province": "",
            "Chicago county": "",
            "the port of Zyrland": "",
        },
    ),
    "de": (
        "In {} stieg der Absatz um 3 %.",
        {
            "Hessen": "DE-HE",
            "Nordrhein-Westfalen": "DE-NW",
            "Bremen": "",
            "Berlin": "DE-BE",
            "Flughafen Zyrland": "",
        },
    ),
    "fr": (
        "Les ventes ont augmenté de 3 % dans la région {}.",
        {"Bretagne": "FR-BRE", "Occitanie": "FR-OCC", "de Zyrland": "", "du port de Zyrland": ""},
    ),
    "es": (
        "{}, con 3 MW, va a la cabeza.",
        {"Canarias": "ES-CN", "Castilla y León": "ES-CL", "Extremadura": "ES-EX"},
    ),
    "ru": (
        "Продажи выросли в {} на 3 %.",
        {
            "Республике Татарстан": "RU-TA",
            "Саратовской области": "RU-SAR",
            "Вымском крае": "",
            "Республике Зыря": "",
            "Зырской области": "",
            "порту Зыря": "",
            "портах: Зыря и Выма": "",
        },
    ),
}
CASES = [
    (language, part, code) for language, (_, parts) in PARTS.items() for part, code in parts.items()
]


def places(text: str, language: str) -> set[str]:
    found = [each for each in candidates_of(text, language) if "3" in each.wording]
    assert found
    return {cell(each, "geography") for each in found}


@pytest.mark.parametrize(("language", "part", "code"), CASES)
def test_a_part_leaves_the_place_of_the_document_out(language: str, part: str, code: str) -> None:
    sentence = PARTS[language][0].format(part)
    assert places(f"{HEADS[language][1]}\n\n{sentence}", language) == {code}


IMPORTS = {
    "en": "Imports grew by 3 %.",
    "de": "Die Importe stiegen um 3 %.",
    "fr": "Les importations ont augmenté de 3 %.",
    "es": "Las importaciones subieron un 3 %.",
    "ru": "Импорт вырос на 3 %.",
}


@pytest.mark.parametrize("language", PARTS)
def test_a_part_is_meant_to_the_end_of_its_paragraph(language: str) -> None:
    template, (part, *_) = PARTS[language][0], list(PARTS[language][1])
    first = template.format(part).replace("3", "7")
    country, head = HEADS[language]
    assert places(f"{head}\n\n{first} {IMPORTS[language]}", language) == {""}
    got = places(f"{head}\n\n{first}\n\n{IMPORTS[language]}", language)
    assert {each.removeprefix("la ") for each in got} == {country.removeprefix("la ")}


def test_a_country_behind_its_part_is_the_place_again() -> None:
    text = f"{HEADS['de'][1]}\n\nAnders als in Hessen stiegen in Deutschland die Importe um 3 %."
    assert places(text, "de") == {"Deutschland"}


def test_money_named_after_a_country_is_not_the_place() -> None:
    text = "млрд руб. $США млн\n\nВыручка в 2010 г. выросла на 3 %."
    assert places(text, "ru") == {""}


@pytest.mark.parametrize("country", ["DEU", "ESP", "RUS", "USA", "KAZ", "CHN"])
def test_names_of_parts_are_long_enough_to_be_names(country: str) -> None:
    names = part_names(country)
    assert names
    assert all(len(name) >= 4 for name in names)
    assert not part_names("XCA")


def test_trade_into_a_place_is_not_that_of_the_place() -> None:
    text = "Die Exporte in EU-Staaten stiegen um 3 %."
    assert places(text, "de") == {""}
