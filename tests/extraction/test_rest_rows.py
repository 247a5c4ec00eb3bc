"""A row of the rest, among rows of places, is not of the place above the table; a total is."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# The locale, the line above, the head, two partners, names of the rest, and names of the total.
TABLES = (
    ("en", "Rwanda: coffee exports in 2024", "Destination\tQuantity (t)", "Finland;Switzerland",
     "Other;Others;Rest of the world;Other countries", "Total"),
    ("fr", "Rwanda : exportations de café en 2024", "Destination\tQuantité (t)", "Finlande;Suisse",
     "Autres;Autres pays", "Total;Ensemble"),
    ("es", "Ruanda: exportaciones de café en 2024", "Destino\tCantidad (t)", "Finlandia;Suiza",
     "Otros;Resto del mundo", "Total"),
    ("ru", "Руанда: экспорт кофе в 2024 году", "Страна\tКоличество, т", "Финляндия;Швейцария",
     "Прочие;Другие страны", "Итого;Всего"),
    ("zh", "卢旺达2024年咖啡出口", "国家\t数量（吨）", "芬兰;瑞士", "其他;其他国家", "合计;总计"),
    ("zh-Hant", "盧安達2024年咖啡出口", "國家\t數量（公噸）", "芬蘭;瑞士", "其他", "合計;總計"),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "title", "heads", "partners", "rest", "total"), TABLES)
def test_the_rest_has_no_place_and_the_total_that_of_the_table(
    locale: str, title: str, heads: str, partners: str, rest: str, total: str
) -> None:
    names = [*partners.split(";"), *rest.split(";"), *total.split(";")]
    rows = "\n".join(f"{name}\t{580 + at}" for at, name in enumerate(names))
    found = candidates_of(f"{title}\n\n{heads}\n{rows}\n", locale)
    placed = dict(
        zip(names, (bool(cell(each, "geography")) for each in found), strict=True),
    )
    assert placed == {name: name not in rest.split(";") for name in names}


def test_rows_of_goods_keep_the_place_above_them() -> None:
    rows = (
        "Tea\t512\nOf which to Pakistan\t305\nCoffee\t210\nOf which to Germany\t110\nTotal\t990\n"
    )
    found = candidates_of(f"Kenya: exports in 2024\n\nGoods\tUSD million\n{rows}", "en")
    assert [cell(each, "geography") for each in found] == ["Kenya"] * 5
