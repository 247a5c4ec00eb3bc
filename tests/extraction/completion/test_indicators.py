"""A name behind the stop of an abbreviated unit begins the next sentence."""

import pytest

from tests.extraction.texts import candidates_of, cell

TEXTS = {
    "ru": "Чистая прибыль в 2010 г. составила 20,1 млрд руб. Выручка выросла до 97,8 млрд руб.",
    "de": "Der Nettogewinn betrug 2010 rund 20,1 Mrd. Umsatz war mit 97,8 Mrd. Euro höher.",
    "en": "Net profit in 2010 was $20.1 bn. Revenue rose to $97.8 bn.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_next_sentence_does_not_say_what_is_measured(language: str) -> None:
    found = [each for each in candidates_of(TEXTS[language], language) if "20" in each.wording]
    assert {cell(each, "indicator") for each in found} <= {"net_profit", ""}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "En marzo se vendieron 91.900 toneladas de aceite.", "sales_volume"),
        ("zh", "113年台灣農業生產毛額合計17億元。", "value_added"),
        ("zh", "113年國內生產毛額合計17億元。", "gdp"),
    ],
)
def test_the_more_special_thing_is_measured(language: str, text: str, wanted: str) -> None:
    got = {cell(each, "indicator") for each in candidates_of(text, language)}
    assert got <= {wanted, ""}


@pytest.mark.parametrize("noun", ["Unternehmen", "Schulen", "Krankenhäuser"])
def test_organisations_are_not_people(noun: str) -> None:
    text = f"Die Zahl der Nutzer stieg 2022, darunter 2.348 {noun}."
    got = {cell(each, "indicator") for each in candidates_of(text, "de") if "348" in each.wording}
    assert "users" not in got


@pytest.mark.parametrize(
    ("locale", "text", "indicator"),
    [
        ("es", "Las ventas muestran un crecimiento de 4 %.", ""),
        ("es", "Las exportaciones muestran un crecimiento de 4 %.", "exports_growth"),
        ("es", "El crecimiento fue de 4 % en 2023.", "gdp_growth"),
    ],
)
def test_a_growth_with_an_indefinite_article_is_not_that_of_the_economy(
    locale: str, text: str, indicator: str
) -> None:
    assert [cell(each, "indicator") for each in candidates_of(text, locale)] == [indicator]


@pytest.mark.parametrize(
    ("locale", "text", "indicator"),
    [
        ("en", "Hotel occupancy in Kenya was 38.5 % in 2023.", "hotel_occupancy"),
        ("en", "Hospital bed occupancy in Kenya was 38.5 % in 2023.", "hospital_bed_occupancy"),
        ("en", "The bed occupancy rate in Kenya was 38.5 % in 2023.", ""),
        ("en", "The occupancy rate of offices in Kenya was 38.5 % in 2023.", ""),
        ("de", "Die Zimmerauslastung in Bayern lag bei 58,5 Prozent.", "hotel_occupancy"),
        ("de", "Die Auslastung der Gästebetten lag bei 38,5 Prozent.", "hotel_bed_occupancy"),
        ("de", "Die Bettenauslastung in Bayern lag bei 38,5 Prozent.", ""),
        ("fr", "Le taux d'occupation des lits en France était de 38,5 %.", ""),
        ("fr", "Le taux d'occupation des chambres était de 38,5 %.", "hotel_occupancy"),
        ("es", "La ocupación por plazas en España fue del 38,5 %.", "hotel_bed_occupancy"),
        ("zh", "2023年，北京病床使用率为38.5%。", "hospital_bed_occupancy"),
        ("zh", "2023年，北京客房出租率为38.5%。", "hotel_occupancy"),
    ],
)
def test_beds_are_not_rooms_and_those_of_a_hospital_not_of_a_hotel(
    locale: str, text: str, indicator: str
) -> None:
    assert [cell(each, "indicator") for each in candidates_of(text, locale)] == [indicator]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Trade came to 5 billion dollars in exports and 7 billion dollars in imports."),
        ("de", "Der Handel erreichte 5 Mrd. Euro im Export und 7 Mrd. Euro im Import."),
        ("fr", "Le commerce atteint 5 millions d'euros en exportations et 7 en importations."),
        ("es", "El comercio sumó 5 millones de euros en exportaciones y 7 en importaciones."),
        ("ru", "Торговля составила 5 млрд долларов по экспорту и 7 млрд долларов по импорту."),
    ],
)
def test_a_name_that_in_leads_to_is_that_of_the_figure_before_it(locale: str, text: str) -> None:
    """Of two figures with a name behind each, none takes the name of the other one."""
    names = [cell(each, "indicator") for each in candidates_of(text, locale)]
    assert names in (["exports", "imports"], ["exports"])
