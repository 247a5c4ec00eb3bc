"""Units that an earlier noun lends, nouns that no vocabulary lists, and whole comparatives."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

# Language, text, and the figures in it: words = value unit.
LENT = (
    ("en", "The group employs 2,864 people, 147 fewer than in March.", "147 fewer = -147 person"),
    ("en", "The number of employees rose from 238 to 251.", "238 = 238 person, 251 = 251 person"),
    ("de", "Die Anzahl der Betriebe sank 2024 auf 640.", "640 = 640 company"),
    ("en", "Rents are 1,450 euros in Dublin, 1,120 in Cork and 980 in Galway.", "980 in = 980 EUR"),
    ("ru", "Построено 412 домов, из них 138 в сёлах.", "138 = 138 building"),
    # Items of a list: a subject without a verb, a place behind each, the scale of the first.
    ("en", "Italy took 22.2 TWh, the United Kingdom 21.1.", "21.1 = 21100000.0 MWh"),
    ("fr", "On paie 515.000 euros à Paris, 370.000 en Corse et 9.", "370.000 = 370000 EUR"),
    ("es", "La uva dio 951 millones de euros y el tomate 585.", "585 = 585000000 EUR"),
    # Parts with a scale of their own, and the one behind them.
    ("de", "Sie lieferte 1,3 Mrd. Liter, davon 747,6 Mio in die EU.", "747,6 Mio = 747600 m3"),
    ("de", "1,3 Mrd. Liter, davon 7,6 Mio. in die EU und 9,1 Mio. in Asien", "9,1 Mio. = 9100 m3"),
    (
        "fr",
        "Il coûte 3,1 milliards d'euros dont 578 millions apportés ici.",
        "578 millions = 5.78E+8 EUR",
    ),
    # What is counted behind "the number of", listed or not, over a bracket and a rate.
    (
        "de",
        "Die Zahl der Unfälle stieg um 2,7 Prozent auf 1,28 Mio.",
        "1,28 Mio. = 1280000 accident",
    ),
    ("de", "Die Zahl der Pleiten (auch privater) lag bei 12.874.", "12.874 = 12874 count"),
    (
        "fr",
        "Le nombre d’exemplaires est passé de 439,7 millions à 9.",
        "439,7 millions = 4.397E+8 count",
    ),
    ("zh", "观影人次分别为16.2亿、17.16亿。", "17.16亿 = 1716000000 visit"),
    ("de", "Gemeldet wurden den Gerichten 21.807 Pleiten.", "21.807 = 21807 count"),
    # A rate says what there is more of.
    ("de", "Dort lernten 7.400 oder 2,3 Prozent mehr Männer.", "7.400 = 7400 person"),
    ("en", "It built 7,400 or 2.3 percent more new homes.", "7,400 = 7400 dwelling"),
    # A verb that is a bound.
    ("en", "The number of cars in Oslo passed 2.9 million in 2019.", "2.9 million = 2900000 car"),
    ("de", "Die Zahl der Autos übertraf 2,9 Millionen.", "2,9 Millionen = 2900000 car"),
    ("fr", "Le nombre de voitures a dépassé 2,9 millions.", "2,9 millions = 2900000 car"),
    ("es", "El número de coches superó los 2,9 millones.", "2,9 millones = 2900000 car"),
    ("ru", "Число автомобилей превысило 4,2 млн в 2019 году.", "4,2 млн = 4200000 car"),
    # "And" joins a verb, or places, but no clause.
    ("en", "The number of cars fell and stood at 2.9 million.", "2.9 million = 2900000 car"),
    (
        "en",
        "The number of cars in Oslo and Bergen passed 2.9 million.",
        "2.9 million = 2900000 car",
    ),
    # What is counted is the subject of a change.
    ("en", "Visas granted to students increased by 3 900 to 54 000.", "3 900 = 3900 visa"),
    ("en", "Births fell 3 % to 5,152 in 2023.", "5,152 = 5152 birth"),
    ("de", "2023 stiegen die Geburten um 3 Prozent auf 5.152.", "5.152 = 5152 birth"),
    ("fr", "Les naissances ont reculé de 3 % à 5 152.", "5 152 = 5152 birth"),
    ("es", "Los nacimientos cayeron un 3 % hasta 5,2 millones.", "5,2 millones = 5200000 birth"),
    # The verb before what is counted, adjectives and words behind it, places with brackets.
    (
        "de",
        "Damit stieg die Zahl der stationären Eingriffe auf 1,47 Mio.",
        "1,47 Mio. = 1470000 count",
    ),
    ("de", "Die Zahl der Verletzten ging auf etwa 8.900 zurück.", "8.900 = 8900 person"),
    ("de", "Die Zahl der Pleiten ist um 2 Prozent auf 5.900 gestiegen.", "5.900 = 5900 count"),
    ("en", "The number of new homes finished reached 35,472 in May.", "35,472 = 35472 dwelling"),
    (
        "fr",
        "L'office a chiffré le nombre de dons à 118,5 millions.",
        "118,5 millions = 1.185E+8 count",
    ),
    (
        "es",
        "El mayor número de esas funciones tuvo lugar en Ávila (11.669), seguida de Lugo (4.276).",
        "11.669 = 11669 count, 4.276 = 4276 count",
    ),
    # The level that a change leads to, and the value that an amount is compared with.
    ("es", "La superficie bajó en 150 hectáreas, hasta 33.400.", "33.400 = 334 km2"),
    ("ru", "Импорт вырос на 480 млн кВт·ч, до 2,6 млрд.", "2,6 млрд = 2600000 MWh"),
    ("es", "Hubo 130.000 toneladas, frente a las 74.600 del año anterior.", "74.600 = 74600 t"),
    ("es", "Eran 670.300 toneladas (frente a 1,08 millones).", "1,08 millones = 1080000 t"),
    ("es", "Hubo 7,3 millones de kg, un 7 % menos que los 7,8 millones de 2021.", "7,8 = 7800 t"),
    ("de", "2022 gab es 36.912 Höfe, 2021 waren es 36.307.", "36.307 = 36307 count"),
    ("fr", "Il y a 571.605 donneurs – 545.814 en 2022.", "545.814 = 545814 person"),
    ("ru", "Построено 412 домов, а в 2023 году их было 389.", "389 = 389 building"),
)
# Nothing is lent to these numbers.
OTHERS = (
    ("en", "The number of employees rose in Leeds, as page 238 says.", "238"),
    ("en", "The plant has 900 workers in Leeds; 812 in the shade.", "812"),
    ("en", "Rents are 1,450 euros in Dublin, 20 in Cork.", "20"),
    ("de", "Die Zahl der Betriebe sank seit 2003.", "2003"),
    ("en", "It built 412 ships, including 938 for export.", "938"),
    ("en", "The plant has 900 workers in Leeds, 812 in the shade.", "812"),
    ("en", "It paid 900 euros in May, and flight 812 to Rome was full.", "812"),
    ("de", "Die Zahl der Pleiten wird am 22. Mai 2025 veröffentlicht.", "22"),
    ("de", "Die Zahl der Pleiten steht auf Seite 12 des Berichts.", "12"),
    ("de", "2022 gab es 36.912 Höfe, 2021 waren es 45.", "45"),
    ("en", "It sold 5,300 cars – 812 in all.", "812"),
    ("es", "El mayor número de funciones tuvo lugar en Ávila (11), seguida de Lugo (2019).", "11"),
    ("de", "Dort lernten 7.400 oder 2,3 Prozent weniger Männer.", "7.400"),
    ("de", "Es kamen 7.400 oder 2,3 Prozent mehr als 2022.", "7.400"),
    ("en", "Orders fell 3 % to 5,152 in 2023.", "5,152"),
    ("en", "Births rose where hospitals paid 5,152.", "5,152"),
    ("en", "Sales to students rose to 5,152.", "5,152"),
    ("en", "The number of schools with pupils from abroad reached 35,472.", "35,472"),
    ("de", "Es starben 1536 Menschen, das waren 90 oder 6,2 Prozent mehr.", "90"),
    ("en", "It sold 500 planes, Boeing 737, Airbus 320.", "320"),
    ("en", "It paid 950 million euros, the flat 585 in all.", "585"),
    ("es", "La superficie bajó en 150 hectáreas, hasta 140.", "140"),
)
COUNTED = (
    ("en", "The chain opened 43 new branches.", "43 new branches"),
    ("de", "Gebaut werden 60.000 Pumpen.", "60.000 Pumpen"),
    ("en", "It plans between 35 and 45 net openings.", "between 35 and 45 net openings"),
    ("zh", "港口航线总数达305条。", "305条"),
    (
        "de",
        "Der Absatz ging um mehr als ein Fünftel zurück.",
        "ging um mehr als ein Fünftel zurück",
    ),
    ("zh", "出口占总产量的三分之一。", "占总产量的三分之一"),
    ("es", "La cosecha sumó 5 millones de toneladas, un 52 % más que antes.", "un 52 % más que"),
    ("ru", "Собрано 5 тонн, что на 5,8 % меньше, чем год назад.", "на 5,8 % меньше"),
    ("fr", "Les ventes ont chuté de 21,4 % en mai.", "ont chuté de 21,4 %"),
    ("ru", "Экспорт: плюс 12 %", "плюс 12 %"),
    ("zh", "员工约2万1,600人。", "约2万1,600人"),
    ("zh", "产量增长3.96%，至26万零957公吨。", "26万零957公吨"),
    ("zh", "人口达1亿零300万人。", "1亿零300万人"),
    ("zh-Hant", "約12萬零3百人失業。", "約12萬零3百人"),
    ("zh", "店内有3400余个品牌，生意很好。", "3400余个品牌"),
    ("zh-Hant", "分布在三省的196個鄉鎮。", "196個鄉鎮"),
)
# A clause with a subject of its own stands between.
ANEW = (
    ("en", "The number of cars fell, and exports rose to 2.9 million.", "2.9"),
    ("en", "The number of cars fell, and exports passed 2.9 million.", "2.9"),
    ("de", "Die Zahl der Autos sank, und der Export betrug 2,9 Millionen.", "2,9"),
    ("de", "Die Zahl der Autos sank, und der Export übertraf 2,9 Millionen.", "2,9"),
    ("fr", "Le nombre de voitures recule et l'exportation a dépassé 2,9 millions.", "2,9"),
    ("es", "El número de coches cayó y la exportación superó los 2,9 millones.", "2,9"),
    ("ru", "Число автомобилей выросло и экспорт превысил 2,9 млн.", "2,9"),
    ("ru", "Число автомобилей выросло, а экспорт превысил 2,9 млн.", "2,9"),
)
UNCOUNTED = (
    ("zh", "人数增至三千零5人。", "5"),
    ("en", "Two Boeing 737 jets landed.", "737"),
    ("en", "In 2019 plumbers came.", "2019"),
    ("en", "In 2019 cars were sold.", "2019"),
    ("fr", "En 2019 touristes et habitants viennent.", "2019"),
    ("de", "Im Jahr 2019 Touristen kamen.", "2019"),
    ("en", "Sales rose. The quarter rose to a close.", "quarter"),
    ("de", "Die Dauer lag bei 7,1 Tagen, zwei Zehntel weniger als 2022.", "zwei Zehntel"),
)
MOVEMENTS = (
    ("fr", "La taxe est passée de 120 à 145 euros.", "120 = 120 EUR, 145 euros = 145 EUR"),
    ("ru", "Инфляция снизилась с 9,5 до 7 %.", "9,5 = 9.5 percent, 7 % = 7 percent"),
    ("es", "El paro bajó del 14,1 al 12,9 %.", "14,1 = 14.1 percent, 12,9 % = 12.9 percent"),
)
REFUSED = (
    ("en", "It has 2.6 times more seats.", "2.6 times"),
    ("fr", "C'est quatre fois plus qu'en 2010.", "quatre fois"),
    ("de", "Der Gewinn halbierte sich nahezu.", "halbierte sich"),
    ("de", "Die Exporte gingen um 4,5 auf 12,4 Mio. Euro zurück.", "4,5"),
    ("fr", "Une hausse de 1,5 à 2 %.", "1,5"),
)


@pytest.mark.parametrize(("locale", "text", "expected"), [*LENT, *MOVEMENTS])
def test_a_number_takes_the_unit_of_an_earlier_noun(locale: str, text: str, expected: str) -> None:
    found = list(found_figures(text, locale))
    for each in expected.split(", "):
        words, _, said = each.partition(" = ")
        value, unit = said.split(" ")
        (figure,) = [one for one in found if one.start <= text.rindex(words) < one.end]
        assert figure.refusal is None, text
        assert (float(figure.quantity.value), figure.quantity.unit) == (float(value), unit), text


@pytest.mark.parametrize(("locale", "text", "number"), [*OTHERS, *ANEW, *UNCOUNTED])
def test_no_unit_is_lent_and_no_name_counted(locale: str, text: str, number: str) -> None:
    at = text.index(number)
    assert not [one for one in found_figures(text, locale) if one.start <= at < one.end]


@pytest.mark.parametrize(("locale", "text", "wording"), COUNTED)
def test_a_figure_has_its_whole_words(locale: str, text: str, wording: str) -> None:
    found = [one for one in found_figures(text, locale) if one.refusal is None]
    assert wording in [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(("locale", "text", "words"), REFUSED)
def test_what_may_be_otherwise_is_refused(locale: str, text: str, words: str) -> None:
    at = text.index(words)
    found = [one for one in found_figures(text, locale) if one.start <= at < one.end]
    assert [one.refusal is not None for one in found] == [True]
