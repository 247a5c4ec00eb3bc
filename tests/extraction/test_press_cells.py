"""Cells of figures of the press: what a word beside them would have made wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from silkledger.documents.datelines import dateline_day
from tests.extraction.texts import candidates_of, cell

if TYPE_CHECKING:
    from silkledger.extraction.candidate import Candidate


@pytest.mark.parametrize(
    ("language", "text", "indicator"),
    [
        # Arrivals of other things than tourists, and what tourists spend.
        ("en", "The number of ocean vessel arrivals dropped 1.3%.", ""),
        ("en", "Arrivals of ships fell by 3 %.", ""),
        ("de", "Die Ankünfte von Schiffen sanken um 5 %.", ""),
        ("es", "Las llegadas de buques crecieron un 3 %.", ""),
        ("es", "Las llegadas de migrantes crecieron un 3 %.", ""),
        ("es", "El gasto total de los turistas subió un 7 %.", ""),
        ("es", "El gasto medio por turista subió un 7 %.", ""),
        ("fr", "La dépense par touriste progresse de 7 %.", ""),
        ("es", "Los viajeros se dejaron 42 millones de euros, el 7 % más.", ""),
        # a rate of an amount that is not of the name, what is not a level, and who trades
        ("zh", "外贸8.9亿吨，同比增长15.7%。", ""),
        ("fr", "Les créations nettes d'emplois salariés atteignent 178 000 emplois.", ""),
        ("ru", "Завод общей стоимостью 55 млн евро.", ""),
        ("es", "Los turistas gastaron 42 millones de euros, un 7 % más.", ""),
        ("en", "Spending by foreign visitors rose 7 %.", ""),
        ("de", "Die Übernachtungen ausländischer Gäste sanken um 5 %.", ""),
        ("en", "Tourist arrivals dropped 1.3%.", "tourist_arrivals_growth"),
        ("es", "Las llegadas de turistas subieron un 7 %.", "tourist_arrivals_growth"),
        (
            "es",
            "El gasto creció un 3 %, y las llegadas de turistas subieron un 7 %.",
            "tourist_arrivals_growth",
        ),
        ("de", "Die Zahl der Gäste sank um 5 %.", "tourist_arrivals_growth"),
        # The area of what is produced.
        ("fr", "La production recule, conséquence d'une diminution des surfaces (-11 %).", ""),
        ("fr", "La production de blé recule de 11 %.", "production_growth"),
        ("fr", "Le trafic de passagers monte, avec une baisse de 3,6 % du nombre de vols.", ""),
        ("fr", "Le nombre de passagers recule de 3,6 %.", "passengers_growth"),
        ("en", "The excess of births was 6,026 people.", ""),
        # A count with a sign is not a level.
        ("fr", "L'emploi salarié accélère dans la construction (+48 000).", ""),
        ("fr", "L'emploi salarié atteint 48 000 personnes.", "employment"),
        # Parts of a population.
        ("es", "La población desocupada fue de 1,6 millones de personas.", "unemployed"),
        ("es", "La población ocupada fue de 59 millones de personas.", "employment"),
        ("es", "La población inactiva fue de 40 millones de personas.", ""),
        ("es", "La población penal es de 40.000 personas.", ""),
        ("es", "La población es de 40 millones de personas.", "population"),
        # The balance of a trade account is not a turnover.
        ("en", "The trade account recorded a deficit of USD 123 million.", "trade_balance"),
        ("en", "The balance in the merchandise trade account was USD 12 million.", "trade_balance"),
        ("en", "Merchandise trade reached USD 123 million.", "trade_turnover"),
        ("en", "Departures for foreign employment reached 22,821 people.", ""),
    ],
)
def test_the_indicator_of_the_last_figure(language: str, text: str, indicator: str) -> None:
    assert cell(_last(text, language), "indicator") == indicator


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        # A season, or a part of a year that is not read, is not the whole year.
        ("en", "In summer 2019, exports rose 3 %.", ""),
        ("en", "In the summer of 2019, exports rose 3 %.", ""),
        ("en", "In the January-to-September term of 2019, exports rose 3 %.", ""),
        ("de", "Im Herbst 2019 stiegen die Exporte um 3 %.", ""),
        ("de", "Im achten Monat 2018 stiegen die Exporte um 3 %.", ""),
        ("fr", "À l'été 2019, les exportations ont augmenté de 3 %.", ""),
        ("es", "En el verano de 2019 las exportaciones crecieron 3 %.", ""),
        ("es", "En los primeros ochos meses de 2019 las exportaciones crecieron 3 %.", ""),
        ("es", "En el octavo mes de 2018 las exportaciones crecieron 3 %.", ""),
        ("ru", "Летом 2019 года экспорт вырос на 3 %.", ""),
        ("en", "In 2019, exports rose 3 %.", "2019"),
        ("en", "In the first semester of 2018, exports rose 3 %.", "the first semester of 2018"),
        # Dates of a comparison.
        ("de", "Im Vergleich zum Jahr vor der Pandemie 2019 nahm die Zahl um 1,3 Prozent ab.", ""),
        ("en", "It was higher than the corresponding period in 2011. They sold 3 Mt.", ""),
        ("fr", "La baisse atteint 0,6 %, plus importante qu'en 2018.", ""),
        ("en", "It reversed a trend since 2015, with a share of 18 %.", ""),
        ("de", "Der Umsatz stieg von 3,2 Milliarden im Jahr 2019 auf 4,1 Milliarden Euro.", ""),
        ("es", "La tasa es mayor que la del mismo mes de 2017 que cerró en 6 por ciento.", ""),
        ("es", "En esa oportunidad fueron 906 barriles en mayo.", "en mayo"),
        ("de", "2019 stieg der Umsatz auf 4,1 Milliarden Euro.", "2019"),
        # The second of two months.
        ("de", "Im Mai/Juni 2019 waren es 30 Tonnen.", ""),
        ("de", "Im Juni 2019 waren es 30 Tonnen.", "Juni 2019"),
    ],
)
def test_the_period_of_the_last_figure(language: str, text: str, period: str) -> None:
    last = _last(text, language)
    assert cell(last, "period").removeprefix("In ").removeprefix("Im ") == period


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        # A money before its number is not a place, nor is one that visitors come from.
        ("en", "Exports were worth US dollars 20 million.", ""),
        ("en", "Exports were worth Canadian dollars 20 million.", ""),
        ("en", "Exports of Canada were worth Canadian dollars 20 million.", "Canada"),
        ("en", "US exports were worth 20 million euros.", "US"),
        (
            "en",
            "Malta had more visitors. Italy was the second top market with 11,449 tourists.",
            "Malta",
        ),
        (
            "en",
            "Malta had visitors. China is the top market despite a 2.1 percent drop in arrivals.",
            "Malta",
        ),
        (
            "es",
            "Malta creció. Francia fue el segundo mercado, con 1,2 millones de turistas.",
            "Malta",
        ),
        (
            "fr",
            "Malte grandit. L'Italie est le premier marché, avec 1,2 million de touristes.",
            "Malte",
        ),
        (
            "de",
            "Die wichtigsten Handelspartner Deutschlands sind diese:\n\n1. USA 173,9 Mrd Euro\n\n"
            "2. Frankreich 169,5 Mrd Euro",
            "",
        ),
        (
            "de",
            "Handelspartner:\n\n1. USA 173,9 Mrd Euro\n\n2. Polen 95,8 Mrd Euro\n\n"
            "Die Ausfuhren fielen um 3,3 Prozent.",
            "",
        ),
        ("de", "Polen\n\nDie Ausfuhren fielen um 3,3 Prozent.", "Polen"),
        ("es", "Estados Unidos fue el principal destino con el 29% del total exportado.", ""),
        ("en", "Italy was the second top market with 11,449 tourists.", ""),
        ("en", "Italy received 11,449 tourists.", "Italy"),
        ("es", "Francia recibió 1,2 millones de turistas.", "Francia"),
    ],
)
def test_the_place_of_the_last_figure(language: str, text: str, place: str) -> None:
    assert cell(_last(text, language), "geography") == place


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        # What is said on a day, and will be on another one.
        (
            "fr",
            "Le ministre a indiqué ce mardi qu'il se rendrait en Algérie le 6 octobre.",
            "le 6 octobre",
        ),
        ("en", "The president said on Tuesday that the two leaders met in May.", "in May"),
        ("es", "El ministro dijo el lunes que la delegación visitará París.", ""),
        ("de", "Der Minister sagte am Montag, dass die Delegation Paris besucht.", ""),
        ("fr", "Visite - Le ministre a indiqué mardi qu'il en parlerait.", ""),
        ("en", "Visits were paid by two leaders - Lee in May 2018.", "in May 2018"),
        ("en", "The two leaders met on Tuesday.", "on Tuesday"),
        # What tourists do, and what an airport meets with.
        ("en", "Some 139,338 tourists visited last month.", ""),
        ("en", "Two ministers visited Paris on 3 September.", "on 3 September"),
        ("fr", "L'aéroport a rencontré une décroissance le 6 septembre.", ""),
        ("fr", "Le ministre a rencontré son homologue le 6 septembre.", "le 6 septembre"),
        # Two days with a slash between, of which it is open what is meant.
        ("de", "Die Delegation ist am 25./27. September in Minsk zu Besuch.", ""),
        (
            "de",
            "Die Delegation ist am 25./26. September in Minsk zu Besuch.",
            "am 25./26. September",
        ),
    ],
)
def test_the_dates_of_events(language: str, text: str, dates: str) -> None:
    events = [
        each for each in candidates_of(text, language, "2019-09-12") if each.table == "events"
    ]
    assert "; ".join(cell(each, "as_reported") for each in events) == dates


@pytest.mark.parametrize(
    ("language", "text", "events"),
    [
        # A participle that is a present form as well, behind its auxiliary.
        ("de", "Das Werk wurde am Freitag eröffnet.", "project"),
        ("de", "Das Werk ist am Freitag eröffnet worden.", "project"),
        ("de", "Das Werk wird am Freitag eröffnet.", "project planned"),
        ("de", "Die Messe eröffnet am Freitag.", "meeting planned"),
        ("de", "Die Minister haben sich am Dienstag in Berlin getroffen.", "meeting"),
        ("de", "Die Stadt wurde am Dienstag von einem Erdbeben getroffen.", ""),
        ("de", "Am Dienstag wurden Maßnahmen getroffen.", ""),
        ("es", "Una delegación fue recibida el martes por el ministro.", "meeting"),
        ("en", "Construction began in May.", "project"),
        ("en", "Construction output fell in May.", ""),
    ],
)
def test_the_kind_and_status_of_events(language: str, text: str, events: str) -> None:
    told = [each for each in candidates_of(text, language, "2019-09-12") if each.table == "events"]
    said = (f"{cell(each, 'kind')} {cell(each, 'status')}".strip() for each in told)
    assert "; ".join(said) == events


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("date 2018-07-19 Visitor arrivals reached 3 million.", "2018-07-19"),
        ("2018-07-19 Visitor arrivals reached 3 million.", "2018-07-19"),
        ("2018-07-45 Visitor arrivals reached 3 million.", ""),
        ("2018-07-19 12.5 13.7 14.8", ""),
    ],
)
def test_the_day_before_a_text(text: str, published: str) -> None:
    day = dateline_day(text, "en")
    assert (day.isoformat() if day else "") == published


def _last(text: str, language: str) -> Candidate:
    figures = [
        each
        for each in candidates_of(text, language)
        if each.table == "figures" and not each.reasons
    ]
    return figures[-1]
