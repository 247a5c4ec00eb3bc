"""A unit above a table is not that of a row that measures something else."""

import pytest

from tests.extraction.texts import candidates_of

TABLES = (
    ("en", "in EUR million", "Employees", "Exports"),
    ("de", "in Mio. EUR", "Mitarbeiter (Anz.)", "Umsatz"),
    ("fr", "en millions d'euros", "Effectif (p.)", "Chiffre d'affaires"),
    ("ru", "в млн евро", "Персонал (чел.)", "Выручка"),
)


@pytest.mark.parametrize(("locale", "unit", "other", "money"), TABLES)
@pytest.mark.parametrize("above", ["corner", "caption"])
def test_a_row_of_people_has_no_money(
    locale: str, unit: str, other: str, money: str, above: str
) -> None:
    corner, caption = (unit, "Alpha") if above == "corner" else ("", f"Alpha ({unit})")
    text = f"{caption}\n\n{corner}\t2021\t2022\n{money}\t402\t410\n{other}\t7001\t7087\n"
    found = {each.wording: each for each in candidates_of(text, locale, "2024-03-01")}
    for wording in ("402", "410"):
        assert not found[wording].reasons
        assert found[wording].cells["unit"].value in unit
    for wording in ("7001", "7087"):
        own = found[wording].cells.get("unit")
        assert found[wording].reasons or (own is not None and own.value in other)


OTHERS = (
    ("en", "in EUR million", ("Number of shops", "Earnings per share", "EBIT margin", "Tax rate")),
    ("de", "in Mio. EUR", ("Anzahl Filialen", "Ergebnis je Aktie", "EBIT-Marge", "Steuerquote")),
    ("fr", "en millions d'euros", ("Nombre de magasins", "Résultat par action", "Taux de marge")),
    ("es", "en millones de euros", ("Número de tiendas", "Beneficio por acción", "Ratio de deuda")),
    ("ru", "в млн евро", ("Количество магазинов", "Прибыль на акцию", "Рентабельность")),
    ("zh", "（百万欧元）", ("门店数量", "每股收益", "净利率")),
)


@pytest.mark.parametrize(("locale", "unit", "rows"), OTHERS)
@pytest.mark.parametrize("above", ["corner", "caption", "column"])
def test_a_count_a_rate_and_a_value_for_each_are_no_millions(
    locale: str, unit: str, rows: tuple[str, ...], above: str
) -> None:
    for row in rows:
        corner = unit if above == "corner" else ""
        caption = f"Alpha ({unit.strip('（）')})" if above == "caption" else "Alpha"
        years = (
            ("2021", "2022")
            if above != "column"
            else (f"2021 ({unit.strip('（）')})", f"2022 ({unit.strip('（）')})")
        )
        text = f"{caption}\n\n{corner}\t{years[0]}\t{years[1]}\nBeta\t402\t410\n{row}\t512\t530\n"
        found = {each.wording: each for each in candidates_of(text, locale, "2024-03-01")}
        assert not found["402"].reasons, (row, found["402"].reasons)
        own = found["512"].cells.get("unit")
        assert found["512"].reasons or (own is not None and own.value in row), row


@pytest.mark.parametrize("row", ["Earnings per share", "Fee per head"])
def test_a_value_for_each_has_a_unit_that_scales_nothing(row: str) -> None:
    text = f"Alpha\n\n(in EUR)\t2021\t2022\nBeta\t402\t410\n{row}\t5.12\t5.30\n"
    found = {each.wording: each for each in candidates_of(text, "en", "2024-03-01")}
    assert not found["5.12"].reasons
