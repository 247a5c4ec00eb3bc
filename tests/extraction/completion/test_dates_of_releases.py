"""Dates in releases that are those of other figures: of bases, lists, labels, and other months."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# Locale, publication, text, wording, its period.
TEXTS = (
    # The date of a level that others are compared with, some words away from it.
    ("en", "2022-03-04", "Trade fell by 14 % in January, compared to the levels of N$22.5 billion "
     "recorded in December 2021 and rose by 23.8 % on the year.", "23.8 %", ""),
    ("en", "2022-08-05", "The deficit came down from N$6.1 billion in May to a modest "
     "N$2.5 billion.", "N$2.5 billion", ""),
    ("es", "2016-02-03", "Hubo un incremento de 2 % respecto a la cifra registrada en diciembre "
     "de 2014.", "2 %", ""),
    ("es", "2021-10-28", "Las remesas sumaron 5.826 millones de dólares, superando el total "
     "captado en 2020.", "5.826 millones de dólares", ""),
    ("en", "2015-12-02", "Sales increased 3.2 % from the same time last year.", "3.2 %", ""),
    # Words beside a date that make it another one.
    ("es", "2021-11-12", "Son más de 9 toneladas obtenidas entre julio y septiembre de hace un "
     "año.", "9 toneladas", ""),
    ("en", "2023-03-07", "That is up from 36.6 million tons estimated in December.",
     "36.6 million tons", ""),
    ("de", "2021-11-20", "Das Ergebnis lag bei 5 Mio. Euro am Ende eines dritten Quartals.",
     "5 Mio. Euro", ""),
    ("fr", "2022-11-09", "Le chiffre est de 5 % au 3e trimestre. Sur neuf mois, la marge est de "
     "11,3 %.", "11,3 %", ""),
    ("de", "2018-10-04", "Im September 2018 waren es 200 Autos. Nach neun Monaten stieg der Absatz "
     "um 2,4 Prozent.", "2,4 Prozent", ""),
    # A month named alone is another time than that of the paragraph or the document.
    ("en", "2022-08-05", "Trade grew in June\n\nIn June, exports were N$8 billion. May’s total "
     "came to N$12.4 billion.", "N$12.4 billion", ""),
    # A month that opens its sentence goes on to the next, one that dates a figure does not.
    ("zh", "2011-08-26", "7月份，港口完成吞吐量76868万吨。其中沿海港口52346万吨。", "52346万吨",
     "7月份"),
    ("zh", "2011-08-26", "今年前7个月，完成519376万吨。7月份，完成76868万吨。"
     "其中沿海港口52346万吨。", "52346万吨", ""),
    ("es", "2025-06-28", "Agenda de 2024\n\nLa inflación bajó a 1,7% en mayo. La "
     "pobreza afecta a un 27,6%.", "27,6%", ""),
    # Labels of quarters, and what is not a window.
    ("fr", "2022-11-09", "La croissance ralentit (T1 : + 12,2 %, T2 : + 12,8 %).", "12,8 %", "T2"),
    ("fr", "2015-06-12", "La hausse a été de 3,2 % en avril dernier.", "3,2 %", "en avril dernier"),
    ("ru", "2024-05-02", "Об этом сообщили 11 апреля 2024 года: рост 4,1 %.", "4,1 %", ""),
    # The line above a list dates its items.
    ("en", "2022-11-09", "Sales grew in May 2022.\n\nTargets for 2024:\n\n- sales of 650 tonnes\n\n"
     "- costs of 11 % of sales", "11 %", "for 2024"),
    # A plus is not a base, and compared levels leave the date of the document.
    ("de", "2008-03-12", "Im Januar 2008 waren es 20 Tonnen. Das ist ein Plus von 6 %.", "6 %",
     "Im Januar 2008"),
    ("en", "2022-03-04", "Trade in January\n\nTrade was 19.3 tonnes, compared to the level of 22.5 "
     "tonnes in December 2021.", "19.3 tonnes", "in January"),
    # A season of two years, a month of the year told before, and what goes on behind "and".
    ("fr", "2024-06-06", "La production est de 347 tonnes pour la campagne 2023-2024, contre 236 "
     "tonnes en 2022-2023.", "236 tonnes", ""),
    ("ru", "2013-11-18", "В январе-октябре 2012 года рост составил 2,8%, в октябре - 1,8%.", "1,8%",
     ""),
    ("de", "2012-10-04", "Im August ist der Absatz um 4,7 Prozent gesunken und hat so in den "
     "ersten acht Monaten für ein Minus gesorgt.", "4,7 Prozent", "Im August"),
    # A year that two dates share is not read as a third: the second is cut off.
    ("en", "2021-04-30", "It rose, compared to 8.9 tonnes and 7.4 tonnes in February 2021 and "
     "March 2020.", "8.9 tonnes", ""),
    # Years of Taiwan, where the locale is that of Taiwan.
    ("zh-TW", "2024-02-27", "113年1月就業人數1158萬人。", "1158萬人", "113年1月"),
    ("zh-CN", "2024-02-27", "113年1月就业人数1158万人。", "1158万人", ""),
)  # fmt: skip
# Locale, publication, text of a table, wording, its period.
TABLES = (
    ("fr", "2022-11-09", "en tonnes\t2021\t2022\nExportations 3e trimestre\t137,7\t158,9\n"
     "Exportations à fin septembre\t427,1\t486,2", {"137,7": "3e trimestre 2021", "486,2": ""}),
    ("zh-TW", "2026-11-23", "10月失業率\n\n行業\t受僱員工（千人）\n製造業\t2,914\n"
     "住宿餐飲業\t436\n\n表：115年9月各業受僱員工", {"2,914": "115年9月"}),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "published", "text", "wording", "period"), TEXTS)
def test_dates_a_figure(locale: str, published: str, text: str, wording: str, period: str) -> None:
    found = [each for each in candidates_of(text, locale, published) if each.table == "figures"]
    assert cell(next(each for each in found if wording in cell(each, "as_reported")), "period") == (
        period
    )


@pytest.mark.parametrize(("locale", "published", "text", "periods"), TABLES)
def test_dates_values_of_a_table(
    locale: str, published: str, text: str, periods: dict[str, str]
) -> None:
    found = {cell(each, "as_reported"): each for each in candidates_of(text, locale, published)}
    assert {value: cell(found[value], "period") for value in periods} == periods
