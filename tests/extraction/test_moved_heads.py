"""Heads that lost the empty one of the stub go back above their columns, others stay."""

from __future__ import annotations

import pytest

from tests.extraction.texts import candidates_of, cell

UNITS = (
    ("de", ("Anbaufläche in ha", "Ertrag in t/ha", "Zuckergehalt in %"), ("ha", "t/ha", "%")),
    ("en", ("Area (ha)", "Output (t)", "Price (USD/t)"), ("ha", "t", "USD/t")),
    ("ru", ("Площадь, га", "Сбор, т", "Доля, %"), ("га", "т", "%")),
    ("zh", ("面积（公顷）", "产量（吨）", "占比（%）"), ("公顷", "吨", "%")),
)


def _table(heads: tuple[str, ...], layout: str) -> str:
    """Return a table of two rows whose row of heads lost its first cell."""
    rows = [
        [f"Region {name}", *(f"{n}{m}1" for m in range(4, 7))] for n, name in enumerate("AB", 3)
    ]
    if layout == "bars":
        lines = [" | ".join([*heads, ""]) + " |", *(" | ".join(row) + " |" for row in rows)]
    else:
        lines = ["\t".join(heads), *map("\t".join, rows)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("layout", ["bars", "tabs"])
@pytest.mark.parametrize(("locale", "heads", "units"), UNITS)
def test_units_are_those_of_their_columns(
    locale: str, heads: tuple[str, ...], units: tuple[str, ...], layout: str
) -> None:
    values = {
        each.wording: cell(each, "unit") for each in candidates_of(_table(heads, layout), locale)
    }
    read = {value: unit for value, unit in values.items() if unit}
    assert (
        read.items()
        <= dict(zip(("341", "351", "361", "441", "451", "461"), units * 2, strict=True)).items()
    )
    if layout == "tabs":
        assert len(read) == 6


@pytest.mark.parametrize(
    ("heads", "periods"),
    [
        (("2020", "2021", "2022"), ("2020", "2021", "2022")),
        (("Exports", "2021", "2022"), ("2021", "2022")),  # the name of the table
        (("Region", "2021", "2022"), ("2021", "2022")),
    ],
)
def test_years_are_those_of_their_columns(heads: tuple[str, ...], periods: tuple[str, ...]) -> None:
    text = _table(heads, "tabs").replace("41", "41 t").replace("51", "51 t").replace("61", "61 t")
    found = {each.wording: cell(each, "period") for each in candidates_of(text, "en")}
    assert tuple(found[value] for value in ("341 t", "351 t", "361 t"))[: len(periods)] == periods
