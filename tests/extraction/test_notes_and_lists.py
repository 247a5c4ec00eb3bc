"""Units of notes below tables and of lists, with what looks like them and gives none."""

from __future__ import annotations

import pytest

from tests.extraction.test_own_tables import said
from tests.extraction.texts import candidates_of

PUBLISHED = "2024-03-01"
TABLE = "Ports\n\nPort | 2018 | 2019\nA | 71.8 | 66.5\nB | 80.6 | 79.1\n\n"
COMMA = TABLE.replace(".", ",")
BIRTHS = TABLE.replace("Ports\n", "Births by port\n").replace(".", "")
COPPER = "Copper output in 2019:\nChile: 5.6 million tonnes\nPeru: 2.4\n"
IMPORTS = "Imports, HK$ billion\n\nGoods | 2018 | 2019\nAll | 71.8 | 66.5\n | (+3.1) | (-2.4)\n"
PROFIT = "Profit, EUR million\n\nUnit | 2018 | 2019\nAll | 71.8 | 66.5\nLoss | (3.1) | (2.4)\n"
MINES = "Mines (kt)\n\nCountry | Mine production 2018\nChile | 5,831\nPeru | 2,437\n"
NOTES = [
    (TABLE + "Figures in million tonnes. Source: ports.\n", "en", "66.5", "66500000 t"),
    (TABLE + "Source: ports; unit: kt\n", "en", "66.5", "66500 t"),
    (
        TABLE + "Source: ports.\nNote: all figures are in EUR million.\n",
        "en",
        "66.5",
        "66500000 EUR",
    ),
    (COMMA + "Quelle: Häfen. Alle Angaben in Mio. t\n", "de", "66,5", "66500000 t"),
    (COMMA + "Données en millions d'euros.\n", "fr", "66,5", "66500000 EUR"),
    (COMMA + "Cifras expresadas en miles de toneladas.\n", "es", "66,5", "66500 t"),
    (COMMA + "Единица измерения: тыс. тонн\n", "ru", "66,5", "66500 t"),
    (TABLE + "註：單位為百萬港元。\n", "zh-Hant", "66.5", "66500000 HKD"),
    (TABLE + "注：数据单位为万吨。\n", "zh", "66.5", "665000 t"),
    # Brackets are not a unit, nor are words of another kind or several units.
    (TABLE + "Figures in brackets refer to changes.\n", "en", "66.5", "refused"),
    (TABLE + "In million tonnes of cargo the ports grew fast.\n", "en", "66.5", "refused"),
    (TABLE + "Changes in per cent.\n", "en", "66.5", "refused"),
    (COMMA + "Mengen in t, Werte in Mio. EUR\n", "de", "66,5", "refused"),
    # The line right above another table is of that one.
    (
        TABLE + "Unit: kt\nPort | 2018 | 2019\nC | 1.8 | 6.5\nD | 8.6 | 9.1\n",
        "en",
        "66.5",
        "refused",
    ),
    (TABLE + "Unit: kt\nPort | 2018 | 2019\nC | 1.8 | 6.5\nD | 8.6 | 9.1\n", "en", "6.5", "6500 t"),
    # A note with no more than a scale leaves nothing that it may scale.
    (
        TABLE.replace("Ports\n", "Births by port\n").replace(".", "") + "Figures in thousands\n",
        "en",
        "665",
        "665000 counted",
    ),
]
LISTS = [
    (
        "Copper output in 2019:\nChile: 5.6 million tonnes\nPeru: 2.4\nChina: 1.7\n",
        "en",
        "2.4",
        "2400000 t",
    ),
    ("Erdgas 2020 (Mrd. m3)\n- Russland: 55,2\n- Norwegen: 31,4\n", "de", "31,4", "31400000000 m3"),
    ("Vins, en millions de litres :\n1. Italie : 49\n2. France : 46\n", "fr", "46", "46000 m3"),
    ("Гречиха, тыс. тонн:\nЕгипет — 8,2\nТурция — 7,9\n", "ru", "7,9", "7900 t"),
    ("粮食产量：\n中国：13.5万吨\n印度：10.9\n法国：3.6\n", "zh", "3.6", "36000 t"),
    # Items of other measures, two items, and a unit that only a sentence has.
    ("Profile\nArea: 5.6 million tonnes\nHeight: 338\nRank: 42\n", "en", "338", "refused"),
    (COPPER, "en", "2.4", "refused"),
    (
        "The port took 5.6 million tonnes.\nChile: 5.6\nPeru: 2.4\nChina: 1.7\n",
        "en",
        "2.4",
        "refused",
    ),
    ("Top 10 ports by volume\nShanghai 36.5\nBusan 19.4\nNingbo 20.6\n", "en", "19.4", "refused"),
    # A dash beside a plus is a sign; one between dashes is the mark of an item.
    ("Ventes :\n+ 2,4 % en Corse\n– 3,1 % en Alsace\n", "fr", "3,1 %", "refused"),
    ("Ventes :\n– 2,4 % en Corse\n– 3,1 % en Alsace\n", "fr", "3,1 %", "3.1 percent"),
]
CHANGES = [
    (
        "Imports, HK$ billion\n\nGoods | 2018 | 2019\nAll | 71.8 | 66.5\n | (+3.1) | (-2.4)\n",
        "en",
        "(-2.4)",
        "refused",
    ),
    (
        "Profit, EUR million\n\nUnit | 2018 | 2019\nAll | 71.8 | 66.5\nLoss | (3.1) | (2.4)\n",
        "en",
        "66.5",
        "66500000 EUR",
    ),
    (
        "Mines (kt)\n\nCountry | Mine production 2018\nChile | 5,831\nPeru | 2,437\n",
        "en",
        "5,831",
        "5831000 t",
    ),
    ("粮食产量：7503万吨。\n", "zh", "7503万吨", "75030000 t"),
]


@pytest.mark.parametrize(("text", "locale", "wording", "value"), [*NOTES, *LISTS, *CHANGES])
def test_notes_and_lists_give_units(text: str, locale: str, wording: str, value: str) -> None:
    found = candidates_of(text, locale, PUBLISHED)
    by_wording = {each.wording: each for each in found if each.table == "figures"}
    each = by_wording.get(wording)
    got = said(each, locale)[0] if each is not None else "refused"
    assert (got if got[0] in "-0123456789" else "refused") == value


def test_a_unit_note_is_not_a_figure() -> None:
    text = "Steel\nin 1.000 t\n\nLand | 2018\nA | 2.412\nB | 1.037\n\nEinheit: 1.000 t\n"
    assert "1.000 t" not in {each.wording for each in candidates_of(text, "de", PUBLISHED)}
