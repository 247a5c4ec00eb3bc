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
