"""Dates that are not a figure's: years later, years ahead, when something was built, base values.

Neither is the t of "a-t-il" a date, nor does the address of a page hold figures.
"""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

OPEN = ""
# Language, text, and the period of its last figure.
PERIODS = [
    ("en", "In 2003, 2.2 million tonnes were sold. Twelve years later it was 1.6 Mt.", OPEN),
    ("de", "2003 wurden 2,2 Mio. t verkauft, zwölf Jahre später waren es 1,6 Mio. t.", OPEN),
    ("fr", "En 2003, 2 Mt ont été vendues, douze ans plus tard 1,6 Mt.", OPEN),
    ("es", "En 2003 se vendieron 2 Mt, doce años después fueron 1,6 Mt.", OPEN),
    ("ru", "В 2003 году продали 2 млн т, двенадцать лет спустя — 1,6 млн т.", OPEN),
    ("zh", "今年前两个月增加1万个。未来五年需要500万个。", OPEN),
    ("en", "In 2023, 5 homes opened. Over the next years, 500 homes are needed.", OPEN),
    ("de", "2023 öffneten 5 Heime. In den kommenden Jahren fehlen 500 Heime.", OPEN),
    ("zh-Hant", "於2004年開業的地鐵站修建成本為103億美元。", OPEN),
    ("zh", "2004年建成的大桥长5公里。", OPEN),
    ("zh", "2004年出口的商品达6万吨。", "2004年"),
    ("de", "Der Verbrauch lag um 1,5 Prozent über dem Wert von 2014.", OPEN),
    ("es", "El consumo fue un 5 % superior a la cifra de 2014.", OPEN),
    ("fr", "Au total, souligne-t-il, 5 tonnes ont été vendues.", OPEN),
    ("fr", "Y a-t-il eu 5 tonnes en 2014 ?", "en 2014"),
    # What is done is dated, and not what it is for.
    ("de", "2017 wurde beschlossen, um die Leistung auf 50 MW zu erhöhen.", OPEN),
    ("de", "Die Ausfuhr stieg 2017 um 50 Tonnen.", "2017"),
    ("fr", "Le pays a lancé en 2017 la phase 2 pour porter les capacités à 50 MW.", OPEN),
    ("fr", "La hausse de 2017 vise, pour porter le total à 50 tonnes en 2018.", "en 2018"),
    ("es", "Lanzó en 2017 la segunda fase para elevar la capacidad a 50 MW.", OPEN),
    ("ru", "В 2017 году начали стройку, чтобы довести мощность до 50 МВт.", OPEN),
    ("en", "It began in 2017 the second phase in order to bring capacity to 50 MW.", OPEN),
    ("en", "In 2017, in order to save costs, it sold 50 tonnes.", "In 2017"),
    # The number of what came is that of another time, and so is a rank.
    ("en", "That is a rise of 5.9% compared with the number of visitors in 2016.", OPEN),
    ("en", "It rose 5.9% in 2017 compared with the number of visitors in 2016.", "in 2017"),
    ("de", "Das sind 5,9 % mehr gegenüber der Zahl der Gäste im Jahr 2016.", OPEN),
    ("fr", "Cela fait 5,9 % par rapport au nombre de visiteurs accueillis en 2016.", OPEN),
    ("es", "Supone un aumento del 5,9 % respecto al número de turistas en 2016.", OPEN),
    ("ru", "Рост составил 5,9 % по сравнению с числом туристов в 2016 году.", OPEN),
    ("fr", "Cela représente une baisse de 8 % comparée en 2017.", OPEN),
    ("fr", "La France, seconde en 2020, ne réalise que 34 millions de tonnes.", OPEN),
]
ADDRESSES = [
    ("en", "Output was 5 tonnes (https://a.org/%E6%88%91%E5%85%8D-39).", 1),
    ("fr", "Voir www.a.org/20%25 pour les 5 tonnes.", 1),
]
INDICATORS = [
    ("zh", "海关公布进出口贸易统计，前2月出口1155.7亿美元。", "exports"),
    ("zh-Hant", "財政部公布進出口統計，累計前2月進口839.1億美元。", "imports"),
    ("zh", "2023年进出口总额839.1亿美元。", "trade_turnover"),
]


@pytest.mark.parametrize(("locale", "text", "period"), PERIODS)
def test_a_date_of_another_time_dates_no_figure(locale: str, text: str, period: str) -> None:
    assert cell(candidates_of(text, locale)[-1], "period") == period


@pytest.mark.parametrize(("locale", "text", "count"), ADDRESSES)
def test_addresses_hold_no_figures(locale: str, text: str, count: int) -> None:
    assert len(candidates_of(text, locale)) == count


@pytest.mark.parametrize(("locale", "text", "indicator"), INDICATORS)
def test_a_name_right_before_a_figure_is_its_own(locale: str, text: str, indicator: str) -> None:
    assert cell(candidates_of(text, locale)[-1], "indicator") == indicator
