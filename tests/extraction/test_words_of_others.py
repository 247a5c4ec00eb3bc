"""Words beside a figure that are not those of its own place, date, indicator or unit."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

OPEN = ""
# Language, text, wording of a figure, one of its cells, and what that is.
TEXTS = [
    # a city is a place of its own, a name in brackets that of a company
    ("zh", "山西经济\n\n2023年,太原战略性新兴产业增加值占比达35.9%。", "35.9%", "geography", OPEN),
    ("zh", "中国经济\n\n2023年青岛进出口增长5.9%。", "增长5.9%", "geography", OPEN),
    ("zh", "国投(上海)科技基金持有该公司11.5%股权。", "11.5%", "geography", OPEN),
    ("zh", "中国经济\n\n会议在青岛举行,2023年进出口增长5.9%。", "增长5.9%", "geography", "中国"),
    # a market or a company is not the country of which its report tells
    (
        "de",
        "Die Börse schloss leichter. Griechenland bat um Hilfe. Der Index fiel um 0,64 Prozent.",
        "0,64 Prozent",
        "geography",
        OPEN,
    ),
    (
        "es",
        "Aventis (Francia) ganó más para sus accionistas. La cifra subió un 18,4 %.",
        "18,4 %",
        "geography",
        OPEN,
    ),
    ("zh", "世界500强企业超400家,比上届增长15%。", "超400家", "geography", OPEN),
    # since it began, on a day that is not said
    (
        "zh",
        "2025年一季度出口增长3%。专项贷款设立以来,已累计发放贷款超6400亿元。",
        "超6400亿元",
        "period",
        OPEN,
    ),
    (
        "en",
        "Exports rose 3 % in May 2019. Since its launch the fund has lent EUR 640 million.",
        "EUR 640 million",
        "period",
        OPEN,
    ),
    (
        "de",
        "Der Export stieg im Mai 2019 um 3 %. Seit seiner Gründung hat der Fonds "
        "640 Mio. Euro vergeben.",
        "640 Mio. Euro",
        "period",
        OPEN,
    ),
    (
        "fr",
        "L'export a progressé de 3 % en mai 2019. Depuis sa création, le fonds a prêté "
        "640 millions d'euros.",
        "640 millions d'euros",
        "period",
        OPEN,
    ),
    (
        "es",
        "La exportación subió un 3 % en mayo de 2019. Desde su creación, el fondo ha prestado "
        "640 millones de euros.",
        "640 millones de euros",
        "period",
        OPEN,
    ),
    (
        "ru",
        "Экспорт вырос на 3 % в мае 2019 года. С момента создания фонд выдал 640 млн евро.",
        "640 млн евро",
        "period",
        OPEN,
    ),
    # the level of another time
    (
        "ru",
        "В январе 2020 года перевезено 44 млн т грузов, или 79,3% объема января 2019-го.",
        "79,3%",
        "period",
        "В январе 2020 года",
    ),
    (
        "ru",
        "В мае 2020 года выпуск составил 87,7% уровня мая 2019 года.",
        "87,7%",
        "period",
        "В мае 2020 года",
    ),
    (
        "fr",
        "En mai 2020, le trafic a atteint 87 % du niveau de mai 2019.",
        "87 %",
        "period",
        "En mai 2020",
    ),
    (
        "es",
        "En mayo de 2020 el tráfico alcanzó el 87 % del volumen de mayo de 2019.",
        "87 %",
        "period",
        "En mayo de 2020",
    ),
    (
        "de",
        "Im Mai 2020 erreichte der Verkehr 87 % des Niveaus von Mai 2019.",
        "87 %",
        "period",
        "Im Mai 2020",
    ),
    # a month of the year that was told before
    (
        "en",
        "August (283.6 GWh) had the highest supply during 2019. This was followed by July "
        "(279.3 GWh).",
        "279.3 GWh",
        "period",
        OPEN,
    ),
    ("de", "Der Absatz stieg 2019 um 3 %. Im Juli lag er bei 279 t.", "279 t", "period", OPEN),
    ("fr", "Les ventes ont monté de 3 % en 2019. En juillet, 279 t.", "279 t", "period", OPEN),
    (
        "en",
        "Sales rose 3 % in May 2025. In April they fell by 279 t.",
        "279 t",
        "period",
        "In April",
    ),
    # words that name no indicator
    (
        "ru",
        "В службах занятости числилось почти 900 тыс. безработных.",
        "почти 900 тыс. безработных",
        "indicator",
        OPEN,
    ),
    (
        "ru",
        "Задолженность по зарплате превысила 1,2 млрд руб.",
        "превысила 1,2 млрд руб.",
        "indicator",
        OPEN,
    ),
    (
        "en",
        "The employment offices knew 900,000 people in May 2022.",
        "900,000 people",
        "indicator",
        OPEN,
    ),
    ("es", "Las oficinas de empleo atendieron a 9.000 personas.", "9.000", "indicator", OPEN),
    (
        "es",
        "En los graneles se produjo un incremento del 15,2 % en mayo de 2019.",
        "incremento del 15,2 %",
        "indicator",
        OPEN,
    ),
    (
        "es",
        "Las ventas de turismos subieron; el ritmo de crecimiento sería del 7%.",
        "7%",
        "indicator",
        OPEN,
    ),
    (
        "fr",
        "Les autres filières poursuivent leur croissance avec une augmentation de 1,6%.",
        "augmentation de 1,6%",
        "indicator",
        OPEN,
    ),
    (
        "fr",
        "Le FMI prévoit une croissance économique de 4 % en 2024.",
        "4 %",
        "indicator",
        "gdp_growth",
    ),
    ("zh", "降低失业保险费率为企业减少成本456亿元。", "456亿元", "indicator", OPEN),
]


@pytest.mark.parametrize(("locale", "text", "wording", "name", "expected"), TEXTS)
def test_cells(locale: str, text: str, wording: str, name: str, expected: str) -> None:
    found = {each.wording: each for each in candidates_of(text, locale, "2025-06-15")}
    made = [each for words, each in found.items() if wording in words]
    assert [cell(each, name) for each in made] == [expected]


# Language, text, the digits of a number, and its unit as read, "" where it is refused.
UNITS = [
    ("es", "La UE pagará 640 millones de euros (106.240 millones de pesetas).", "106.240", OPEN),
    ("fr", "Il a payé 5 millions d'euros (32 millions de francs).", "32 ", OPEN),
    ("es", "De 640 millones de euros, 300 millones de ellos van a Madrid.", "300 ", "euros"),
]


@pytest.mark.parametrize(("locale", "text", "digits", "unit"), UNITS)
def test_units(locale: str, text: str, digits: str, unit: str) -> None:
    made = [
        each
        for each in candidates_of(text, locale)
        if each.table == "figures" and digits.strip() in each.wording
    ]
    assert [cell(each, "unit") for each in made if not each.reasons] == ([unit] if unit else [])


LOSSES = [
    ("en", "The charges led to a $30.6 million net loss in 2018.", "30.6"),
    ("fr", "L'entreprise a fait 30 millions d'euros de pertes en 2018.", "30 "),
    ("fr", "Le pays a eu 30 millions d'euros de déficit commercial en 2018.", "30 "),
    ("es", "La empresa tuvo 30 millones de euros de pérdidas netas en 2018.", "30 "),
    ("es", "El país tuvo 30 millones de euros de déficit comercial en 2018.", "30 "),
]


@pytest.mark.parametrize(("locale", "text", "digits"), LOSSES)
def test_a_loss_behind_an_amount_is_no_profit(locale: str, text: str, digits: str) -> None:
    made = [each for each in candidates_of(text, locale) if digits in each.wording]
    assert [[reason.rule for reason in each.reasons] for each in made] == [["raw.read_short"]]
