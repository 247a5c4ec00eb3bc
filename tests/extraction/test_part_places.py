"""Parts of countries as places of figures, beside what is not of them."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

OPEN = ""
GUINEA = "Papouasie-Nouvelle-Guinée"
CANTONS = "In der Schweiz stieg die Quote. In den Kantonen Genf (5,5 %), Waadt (5 %) und Uri (4 %)."
STATES = "India added 900 MW in 2019. It carries 200 MW to the states of Kerala, Goa and Assam."
ROWS = [
    # A city counts beside a word for a part, or in a list of parts, and not alone.
    ("de", CANTONS, ["CH-GE", "CH-VD", "CH-UR"]),
    ("de", "Die Schweiz wächst. In Genf stieg der Absatz 2019 um 5 %.", [OPEN]),
    ("de", "Die Schweiz wächst. Im Kanton Genf stieg der Absatz 2019 um 5 %.", ["CH-GE"]),
    ("en", "Home sales in Texas rose 5 % in 2019.", ["US-TX"]),
    ("en", "In Paris, Texas, home sales rose 5 % in 2019.", [OPEN]),
    ("en", "Texas's home sales rose 5 % in 2019.", ["US-TX"]),
    ("de", "In Wolfsburg (Niedersachsen) stieg der Absatz 2019 um 5 %.", [OPEN]),
    # Papers of a language name parts of its countries without the country, and no others.
    ("es", "En Galicia, las ventas subieron un 5 % en 2019.", ["ES-GA"]),
    ("es", "En Baviera, las ventas subieron un 5 % en 2019.", [OPEN]),
    ("es", "Alemania crece. En Baviera, las ventas subieron un 5 % en 2019.", ["DE-BY"]),
    # Of several parts that have a name, the country tells.
    ("en", "India's farms did well. In Punjab, output rose 5 % in 2019.", ["IN-PB"]),
    ("en", "Pakistan's farms did well. In Punjab, output rose 5 % in 2019.", ["PK-PB"]),
    # A bracket is of the name before it, and of none if two share it, or names are of dams.
    (
        "es",
        "España: el paro\n\nBajó en Asturias (4 %) y Galicia (5 %) en 2019.",
        ["ES-AS", "ES-GA"],
    ),
    ("es", "España: el paro\n\nBajó en Galicia y Aragón (5 % en ambos casos) en 2019.", [OPEN]),
    # A national average is not that of the region that the report is about.
    ("es", "El paro en Galicia\n\nLa media nacional fue del 5 % en 2019.", ["ESP"]),
    ("es", "El paro en Galicia\n\nLa media fue del 5 % en 2019.", ["ES-GA"]),
    # A list goes on to other parts.
    ("en", STATES, ["India", "India"]),
    # A part of the country, and no partner of it: neither is one part of another.
    ("ru", "Торговля Татарстана\n\nВ Башкирии оборот торговли составил 5 млрд рублей.", ["RU-BA"]),
    ("ru", "Молоко в регионах Казахстана\n\n• Алматинская — 96 тыс. т;", ["KZ-19"]),
    ("ru", "В Казахстане Алматинская биржа продала 96 тыс. т зерна.", ["Казахстане"]),
    ("ru", "Оборот в Башкирии\n\nОборот в ПФО составил 5 млрд рублей.", [OPEN]),
    # Two parts of one country are no two sides, and the country is no partner of its part.
    ("ru", "Туристы в России\n\nЛенинградская область и Подмосковье приняли 5 млн гостей.", [OPEN]),
    ("de", "Exporte Bayerns\n\nDeutschlands Ausfuhren stiegen um 5 Mrd. Euro.", ["DEU"]),
    ("de", "Exporte Bayerns\n\nAuf Bundesebene stieg der Absatz um 5 %.", ["DEU"]),
    # Beside parts of a country, names like words may be those of others.
    ("es", "México: en Sonora subió un 5 % y Guerrero ganó un 6 % en 2019.", [OPEN]),
    # Longer names of others.
    (
        "fr",
        "En Papouasie-Nouvelle-Guinée, les ventes ont progressé de 5 % en 2019.",
        ["Papouasie-Nouvelle-Guinée"],
    ),
    ("zh", "2023年俄罗斯滨海边疆区出口增长6%。", ["RU-PRI"]),
    ("zh", "2023年刚果(金)卢阿拉巴省铜产量增长6%。", ["CD-LU"]),
]


@pytest.mark.parametrize(("language", "text", "places"), ROWS)
def test_parts_are_the_places_of_their_figures(language: str, text: str, places: list[str]) -> None:
    figures = [each for each in candidates_of(text, language) if each.table == "figures"]
    assert [cell(each, "geography") for each in figures][-len(places) :] == places
