"""Numbers without a noun that count what the sentence is about: arrivals rose to 451,133."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Language, text, and what is read of each number, "-" where it is refused.
TEXTS = [
    (
        "en",
        "Tourist arrivals increased by 40.2% in August 2022, rising to 451,133 compared to 321,858 "
        "in August 2021.",
        {"451,133": "451133", "321,858": "321858"},
    ),
    (
        "en",
        "Arrivals of tourists from January to August 2022 amounted to 2,127,172 compared to "
        "960,150 in 2021, 424,850 in 2020, and 2,735,839 arrivals in 2019.",
        {"2,127,172": "2127172", "960,150": "960150", "424,850": "424850"},
    ),
    (
        "en",
        "In May 2019, arrivals from the UK were 41.2% (186,002) of total tourist arrivals, while "
        "arrivals from Poland accounted for 5.2% (23,557).",
        {"186,002": "186002", "23,557": "23557"},
    ),
    ("en", "The number of births fell from 5,210 to 5,152 in 2019.", {"5,152": "5152"}),
    ("en", "Births cost the state 5,152 in 2019.", {"5,152": "-"}),
    ("en", "Births fell by 3 % to 5,152 cribs in 2019.", {}),
    ("en", "Births rose 3 %, at EUR 5 a head, to 5,152 in 2019.", {"5,152": "-"}),
    ("en", "Tourist arrivals rose 3 %, at EUR 5 a head, to 5,152 in 2019.", {"5,152": "-"}),
    ("en", "Tourist arrivals rose, and wheat exports to 5,152 in 2019.", {"5,152": "-"}),
    ("en", "Tourist arrivals rose to 5.2 in 2019.", {"5.2": "-"}),
    ("en", "Tourist arrivals rose in hall 5,152 of the airport.", {"5,152": "-"}),
    # A noun of one thing describes what is counted.
    ("en", "Hospital admissions with influenza reached 4,310 in 2019.", {"4,310": "-"}),
    ("en", "School closures fell to 4,310 in 2019.", {"4,310": "-"}),
    ("en", "Hospital visits rose to 4,310 in 2019.", {"4,310": "-"}),
    ("en", "The number of hospital admissions rose to 4,310 in 2019.", {"4,310": "-"}),
    ("en", "Passenger numbers rose to 451,133 in 2019.", {"451,133": "451133"}),
    ("en", "Hospitals numbered 4,310 in 2019.", {"4,310": "4310"}),
    ("es", "Las visitas al hospital alcanzaron 4.310 en 2019.", {"4.310": "-"}),
    ("de", "Die Geburten stiegen 2019 um 3,1 % auf 5.152.", {"5.152": "5152"}),
    ("de", "Die Geburten sanken von 5.210 auf 5.152 im Jahr 2019.", {"5.152": "5152"}),
    ("fr", "Les naissances ont reculé de 3,1 % à 5 152 en 2019.", {"5 152": "5152"}),
    ("fr", "Les naissances se sont élevées à 5 152, contre 5 310 en 2018.", {"5 310": "5310"}),
    ("es", "Los nacimientos bajaron un 3,1 % hasta 5.152 en 2019.", {"5.152": "5152"}),
    ("es", "Los nacimientos fueron 5.152 en 2019, frente a 5.310 en 2018.", {"5.310": "5310"}),
    # A signed number may have its rate beside it in the brackets.
    ("en", "Employment was little changed in Quebec (+3,200; +0.1%).", {"3,200": "3200"}),
    ("de", "Die Beschäftigung stieg in Bayern (+3.200; +0,1 %).", {"3.200": "3200"}),
    ("es", "El empleo subió en Galicia (+3.200; +0,1 %).", {"3.200": "3200"}),
    ("fr", "L'emploi augmente au Québec (+ 3 200; + 0,1 %).", {"3 200": "3200"}),
    ("ru", "Занятость выросла в Омской области (+3 200; +0,1 %).", {"3 200": "3200"}),
    ("en", "Employment was little changed in Quebec (+3,200; 12 towns).", {"3,200": "-"}),
    # Of several places the subject may stand behind them.
    (
        "fr",
        "Les régions de Montréal (+ 51 300) et de Laval (+ 19 000) voient une hausse de l'emploi.",
        {"51 300": "51300", "19 000": "19000"},
    ),
    (
        "en",
        "Ontario (+51,300) and Quebec (+19,000) reported higher employment.",
        {"51,300": "51300", "19,000": "19000"},
    ),
    ("en", "Sales of bicycles (+51,300) support employment.", {"51,300": "-"}),
    ("en", "Ontario (+51,300) reported more employment and more births.", {"51,300": "-"}),
    # A rate names what it is a share of, and a sign in brackets a change.
    ("es", "El paro se incrementa en 7.903 (0,27%).", {"7.903": "7903"}),
    ("fr", "Le chômage masculin recule de 4 587.", {"4 587": "-4587"}),
    ("en", "Unemployment fell by 4,587 in May.", {"4,587": "-4587"}),
    ("de", "Die Arbeitslosigkeit sank um 4.587 im Mai.", {"4.587": "-4587"}),
    ("es", "La tasa de pobreza y el paro se incrementan en 7.903.", {"7.903": "-"}),
    ("en", "Employment fell in Quebec (-9,900; -0.2%).", {"9,900": "-9900"}),
    ("fr", "L'emploi recule en mai (- 9 900).", {"9 900": "-9900"}),
    ("en", "Births were 2,900 in May 2023, down 1,600.", {"1,600": "-1600"}),
    ("de", "Die Geburten gingen 2019 um 3,1 % auf 5.152 zurück.", {"5.152": "5152"}),
    ("de", "Die Geburten nahmen um 3,1 % auf 5.152 ab.", {"5.152": "5152"}),
    ("de", "Die Ausfuhren stiegen um 3,1 % auf 5.152.", {"5.152": "-"}),
    ("en", "International passenger volumes rose 5.8% to 617,616.", {"617,616": "617616"}),
    ("fr", "L'emploi augmente de 69 800 au Québec.", {"69 800": "69800"}),
    ("fr", "Le marché de l'emploi recule de 69 800 au Québec.", {"69 800": "-"}),
    ("ru", "Число родившихся выросло на 3,1 % до 5 152 в 2019 году.", {"5 152": "5152"}),
]


@pytest.mark.parametrize(("locale", "text", "numbers"), TEXTS)
def test_a_number_counts_the_subject(locale: str, text: str, numbers: dict[str, str]) -> None:
    figures = [each for each in candidates_of(text, locale) if each.table == "figures"]
    for digits, value in numbers.items():
        made = [each for each in figures if digits in each.wording.replace("\xa0", " ")]
        read = [cell(each, "unit") for each in made if not each.reasons]
        assert bool(read) == (value != "-"), digits


def test_the_place_of_a_heading_is_not_that_of_who_comes_from_elsewhere() -> None:
    text = (
        "Tourism in May 2019\n\nUK top country of origin\n\nArrivals of tourists from Israel "
        "accounted for 9.6%, arrivals from the UK for 41.2%."
    )
    figures = [each for each in candidates_of(text, "en") if each.table == "figures"]
    assert [cell(each, "geography") for each in figures] == ["", ""]
