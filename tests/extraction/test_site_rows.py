"""Ports, companies and mines that rows are of go into the cell entity; a total is of none."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

# The locale, the head and its unit, a name with and without its place, and the total.
TABLES = (
    ("en", "Port", "2024 (TEU)", "Santos (Brazil);Callao", "Total", "Santos;Callao"),
    ("en", "Ports of Brazil", "2024 (TEU)", "Santos;Rio Grande", "Total", "Santos;Rio Grande"),
    ("de", "Seehafen", "2024 (TEU)", "Santos (Brasilien);Callao", "Insgesamt", "Santos;Callao"),
    ("fr", "Ports", "2024 (EVP)", "Santos (Brésil);Callao", "Ensemble", "Santos;Callao"),
    ("es", "Puerto", "2024 (TEU)", "Santos (Brasil);Callao", "Total", "Santos;Callao"),
    ("ru", "Порт", "2024 (TEU)", "Сантус (Бразилия);Кальяо", "Итого", "Сантус;Кальяо"),
    ("zh", "港口", "2024年（标箱）", "桑托斯港（巴西）;钱凯港", "合计", "桑托斯港;钱凯港"),
    # Rows are places, years or goods.
    ("en", "Country", "2024 (TEU)", "Brazil;Peru", "Total", ";"),
    ("es", "Producto", "2024 (t)", "Banano;Café", "Total", ";"),
    ("en", "Port country", "2024 (TEU)", "Brazil;Peru", "Total", ";"),
)


@pytest.mark.parametrize(("locale", "head", "unit", "names", "total", "entities"), TABLES)
def test_a_row_below_a_word_for_sites_has_its_name_as_entity(
    locale: str, head: str, unit: str, names: str, total: str, entities: str
) -> None:
    rows = [*names.split(";"), total]
    values = "".join(f"| {name} | {580 + at} |\n" for at, name in enumerate(rows))
    found = candidates_of(f"| {head} | {unit} |\n|---|---|\n{values}", locale)
    assert [cell(each, "entity") for each in found] == [*entities.split(";"), ""]
    for each in found:
        if "entity" in each.cells:
            assert each.cells["entity"].reason.startswith("the name in its row")
