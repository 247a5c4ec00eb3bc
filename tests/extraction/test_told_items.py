"""The item of a figure: beside its name, in its clause, or told before; trade is open in doubt."""

from __future__ import annotations

import pytest

from silkledger.judging.quality_words import as_codes
from tests.extraction.texts import candidates_of, cell

WHOLE, OPEN = "-", "?"


def _item(locale: str, text: str) -> str:
    """Return the item of the last figure as a code; a whole or an open indicator as signs."""
    last = candidates_of(text, locale)[-1]
    if not cell(last, "indicator"):
        return OPEN
    return as_codes("item", cell(last, "item")) or WHOLE


@pytest.mark.parametrize(
    ("locale", "text", "item"),
    [
        # Goods right before a name or behind it, with those that are joined to them.
        ("en", "Kenya's tea exports fell 6%.", "tea"),
        ("en", "Exports of raw cashew nuts fell 6%.", "cashews"),
        ("en", "Exports of tea and coffee fell 6%.", OPEN),
        ("de", "Die Ausfuhren von Halbleitern sanken um 6 %.", "semiconductors"),
        ("fr", "Les exportations de noix de cajou ont reculé de 6 %.", "cashews"),
        ("fr", "Les exportations de thé et de café ont reculé de 6 %.", OPEN),
        ("es", "Las exportaciones de aceite de oliva cayeron un 6 %.", "olive_oil"),
        ("ru", "Экспорт подсолнечного масла снизился на 6%.", "sunflower_oil"),
        ("zh", "肯尼亚茶叶出口额下降6%。", "tea"),
        ("zh", "臺灣積體電路出口額減少6%。", "integrated_circuits"),
        # Goods of another name, and those that are the reason, are not those of the figure.
        ("en", "Imports dropped 6% as oil prices fell.", WHOLE),
        ("en", "Imports fell 6% because of dearer wheat.", WHOLE),
        ("en", "Exports excluding oil rose 6%.", "excluding oil"),
        # Companies, bodies and places.
        ("en", "The firm Apple saw exports fall 6%.", WHOLE),
        ("en", "The Coffee Board said exports fell 6%.", WHOLE),
        ("zh", "中国黄金协会称，出口额下降6%。", WHOLE),
        ("zh", "铜陵出口额下降6%。", WHOLE),
    ],
)
def test_goods_of_the_clause(locale: str, text: str, item: str) -> None:
    assert _item(locale, text) == item


@pytest.mark.parametrize(
    ("locale", "text", "item"),
    [
        ("en", "In Fiji, kava exports fell 6%.", "kava"),
        ("en", "Exports of moringa fell 6%.", "moringa"),
        ("en", "Dried moringa leaf exports of the country fell 6%.", "moringa leaf"),
        ("en", "Moringa exports fell 6%.", OPEN),
        ("de", "Der Export von Schilfrohr sank um 6 %.", "Schilfrohr"),
        ("de", "Die Schilfrohr-Exporte sanken um 6 %.", "Schilfrohr"),
        ("fr", "Les exportations de caroube ont reculé de 6 %.", "caroube"),
        ("es", "Las exportaciones de algarroba cayeron un 6 %.", "algarroba"),
        ("ru", "Экспорт облепихового сиропа снизился на 6%.", "облепихового сиропа"),
        ("zh", "黑茶籽饼出口额下降6%。", "黑茶籽饼"),
        # Words of place, time, size and kind are not goods.
        ("en", "Chinese exports fell 6%.", WHOLE),
        ("en", "First-half exports fell 6%.", WHOLE),
        ("en", "Exports of goods fell 6%.", WHOLE),
        ("en", "Seasonal exports fell 6%.", WHOLE),
        ("de", "Die chinesischen Exporte sanken um 6 %.", WHOLE),
        ("de", "Die China-Exporte sanken um 6 %.", WHOLE),
        ("fr", "Les exportations de biens ont reculé de 6 %.", WHOLE),
        ("es", "Las exportaciones de mercancías cayeron un 6 %.", WHOLE),
        ("ru", "Экспорт товаров снизился на 6%.", WHOLE),
        ("ru", "Экспорт страны снизился на 6%.", WHOLE),
        ("zh", "主要产品出口额下降6%。", WHOLE),
        ("zh", "同期出口额下降6%。", WHOLE),
    ],
)
def test_goods_that_no_vocabulary_lists(locale: str, text: str, item: str) -> None:
    assert _item(locale, text) == item


@pytest.mark.parametrize(
    ("locale", "text", "item"),
    [
        ("en", "Uganda shipped more coffee. Export earnings rose 41%.", "coffee"),
        ("en", "Uganda shipped more coffee.\n\nExport earnings rose 41%.", "coffee"),
        ("de", "Ghana lebt vom Kakao. Die Ausfuhren stiegen um 41 %.", "cocoa"),
        ("fr", "Le Mali vend des mangues. Les exportations ont gagné 41 %.", "mangoes"),
        ("es", "Ecuador vive del banano. Las exportaciones crecieron un 41 %.", "bananas"),
        ("ru", "Узбекистан богат черешней. Экспорт вырос на 41%.", "cherries"),
        ("zh", "智利樱桃大丰收。出口额增长41%。", "cherries"),
        ("zh", "越南咖啡豐收。出口額成長41%。", "coffee"),
        ("en", "Cherries of Chile\n\nExports rose 41%.", "cherries"),
        # The clause says that all are meant.
        ("en", "Uganda shipped more coffee. Total exports rose 41%.", WHOLE),
        ("de", "Ghana lebt vom Kakao. Die gesamten Ausfuhren stiegen um 41 %.", WHOLE),
        ("fr", "Le Mali vend des mangues. Les exportations totales ont gagné 41 %.", WHOLE),
        ("es", "Ecuador vive del banano. Las exportaciones totales crecieron un 41 %.", WHOLE),
        ("ru", "Узбекистан собрал черешню. Общий экспорт вырос на 41%.", WHOLE),
        ("zh", "智利樱桃大丰收。全国出口总额增长41%。", WHOLE),
        # Two kinds of goods, or all of them beside one, leave it open.
        ("en", "Zambia mines copper and emeralds. Exports rose 41%.", OPEN),
        ("de", "Georgien verkauft Wein und Nüsse. Die Exporte stiegen um 41 %.", OPEN),
        ("fr", "Le Mali vend des mangues et de l'or. Les exportations ont gagné 41 %.", OPEN),
        ("es", "Argentina vende vino y limones. Las exportaciones subieron un 41 %.", OPEN),
        ("ru", "Казахстан вывозит муку и ячмень. Экспорт вырос на 41%.", OPEN),
        ("zh", "泰国盛产橡胶和木薯。出口额增长41%。", OPEN),
        ("en", "Oil and Nigeria\n\nExports rose 41%.", OPEN),
        # Branches are not goods, nor are the goods of what is something else.
        ("en", "Kenya lives on tourism. Exports rose 41%.", WHOLE),
        ("en", "Inflation was 5% because of dearer bread. Exports rose 41%.", WHOLE),
    ],
)
def test_goods_told_before(locale: str, text: str, item: str) -> None:
    assert _item(locale, text) == item


@pytest.mark.parametrize(
    ("locale", "text", "item"),
    [
        ("en", "Copper output of Chile rose 2.7%. Exports rose 41%.", WHOLE),
        ("en", "Copper output of Chile rose 2.7%. Imports rose 41%.", WHOLE),
        ("en", "Coffee exports of Uganda rose 2.7%. Imports rose 41%.", WHOLE),
        ("en", "Coffee exports of Uganda rose 2.7%. Exports in May rose 41%.", "coffee"),
        ("en", "Uganda exported more coffee. Exports rose 41%.", "coffee"),
        ("en", "Coffee prices rose 2.7%. Exports rose 41%.", WHOLE),
        ("en", "Coffee exports of Uganda rose 2.7% and imports rose 41%.", OPEN),
        ("en", "Coffee output of Uganda rose 2.7% and exports rose 41%.", "coffee"),
        ("en", "Coffee output rose 2.7%. Production in May rose 41%.", "coffee"),
        ("de", "Die Kupferproduktion Chiles stieg um 2,7 %. Die Ausfuhren stiegen um 41 %.", WHOLE),
        ("de", "Die Kaffeeexporte Ugandas stiegen um 2,7 %. Die Einfuhren stiegen um 41 %.", WHOLE),
        (
            "de",
            "Die Ausfuhren von Kaffee stiegen um 2,7 %. Die Exporte im Mai stiegen um 41 %.",
            "coffee",
        ),
        (
            "fr",
            "La production de cuivre du Chili a gagné 2,7 %. Les exportations ont gagné 41 %.",
            WHOLE,
        ),
        (
            "fr",
            "Les exportations de café ont progressé de 2,7 %. Les importations ont gagné 41 %.",
            WHOLE,
        ),
        (
            "fr",
            "Les exportations de café ont gagné 2,7 %. En mai, les exportations ont gagné 41 %.",
            "coffee",
        ),
        (
            "es",
            "La producción de cobre de Chile subió un 2,7 %. Las exportaciones crecieron un 41 %.",
            WHOLE,
        ),
        (
            "es",
            "Las exportaciones de café subieron un 2,7 %. Las importaciones crecieron un 41 %.",
            WHOLE,
        ),
        (
            "es",
            "Las exportaciones de café subieron un 2 %. En mayo las exportaciones subieron un 4 %.",
            "coffee",
        ),
        ("ru", "Производство меди в Чили выросло на 2,7%. Экспорт вырос на 41%.", WHOLE),
        ("ru", "Экспорт кофе вырос на 2,7%. Импорт вырос на 41%.", WHOLE),
        ("ru", "Экспорт кофе вырос на 2,7%. В мае экспорт вырос на 41%.", "coffee"),
        ("zh", "智利铜产量增长2.7%。出口额增长41%。", WHOLE),
        ("zh", "乌干达咖啡出口额增长2.7%。进口额增长41%。", WHOLE),
        ("zh", "乌干达咖啡出口额增长2.7%。5月出口额增长41%。", "coffee"),
        ("zh", "烏干達咖啡出口額成長2.7%。進口額成長41%。", WHOLE),
        ("ru", "Узбекистан собрал черешню. Экспорт вырос на 41%.", WHOLE),
    ],
)
def test_goods_of_a_trade_are_lent_to_that_trade_alone(locale: str, text: str, item: str) -> None:
    assert _item(locale, text) == item


def test_an_indicator_without_a_total_stays_where_its_item_is_open() -> None:
    text = "Zambia mines copper and emeralds. Production rose 41%."
    last = candidates_of(text, "en")[-1]
    assert cell(last, "indicator") == "production_growth"
    assert cell(last, "item") == ""


def test_who_trades_is_not_the_item_of_what_a_table_trades() -> None:
    title = "# Trade of Ghana\n\n"
    table = "Exports (million dollars)\n\n| Year | Exports |\n| --- | --- |\n| 2022 | 17,494 |\n"
    values = [each for each in candidates_of(title + table, "en") if each.table == "figures"]
    assert values
    assert all("item" not in each.cells for each in values)
