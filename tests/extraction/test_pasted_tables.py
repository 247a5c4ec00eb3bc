"""Tables as people paste them: the same cells in any layout are read alike, or not at all."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from tests.extraction.texts import candidates_of, cell
from tests.support.depth import deep, some

# Title with unit, head of the stub, names of two rows, head of a column of changes.
WORDS = {
    "en": ("Exports (USD million)", "Country", ("France", "Spain"), "Change"),
    "de": ("Ausfuhren (Mio. Euro)", "Land", ("Frankreich", "Spanien"), "Veränderung"),
    "fr": ("Exportations (millions d'euros)", "Pays", ("France", "Espagne"), "Évolution"),
    "es": ("Exportaciones (millones de euros)", "País", ("Francia", "España"), "Variación"),
    "ru": ("Экспорт (млн долл.)", "Страна", ("Франция", "Испания"), "Изменение"),
    "zh": ("出口额（亿元）", "国家", ("法国", "西班牙"), "变化"),
}
LAYOUTS = ("bars", "markdown", "tabs", "spaces", "lines", "html2text", "ruled")
_PARTED = {"bars": " | ", "tabs": "\t", "lines": "\n"}
Read = dict[str, tuple[str, str]]


def _laid(layout: str, rows: list[list[str]]) -> str:
    """Return rows of cells as one of the texts that a table becomes."""
    if layout in _PARTED:
        return "\n".join(_PARTED[layout].join(row) for row in rows)
    if layout == "markdown":
        lines = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])
    if layout == "spaces":
        return "\n".join("".join(each.ljust(18) for each in row).rstrip() for row in rows)
    if layout == "ruled":  # a rule below each row; the first bar is lost
        return "\n|---|\n".join(f"| {' | '.join(row)} |" for row in rows).removeprefix("| ")
    lines = [" | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|".join(["---"] * len(rows[0])) + "|", *lines[1:]])


def _read(text: str, locale: str) -> Read:
    """Return unit and period of each value that is read, by its words."""
    found = [each for each in candidates_of(text, locale) if not each.reasons]
    return {each.wording: (cell(each, "unit"), cell(each, "period")) for each in found}


@pytest.mark.parametrize("locale", WORDS)
@pytest.mark.parametrize("layout", LAYOUTS)
@given(
    st.lists(st.integers(101, 899), min_size=4, max_size=4, unique=True), st.integers(1995, 2020)
)
@profile(max_examples=deep(2, 4), deadline=None)
def test_values_have_the_year_of_their_column_and_the_unit_above(
    locale: str, layout: str, values: list[int], year: int
) -> None:
    title, head, names, _ = WORDS[locale]
    rows = [[head, str(year), str(year + 1)]]
    rows += [[name, *map(str, values[n * 2 : n * 2 + 2])] for n, name in enumerate(names)]
    found = _read(f"{title}\n\n{_laid(layout, rows)}", locale)
    unit = title.partition("(")[2].rstrip(")") or title.partition("（")[2].rstrip("）")
    wanted = {str(each): (unit, str(year + n % 2)) for n, each in enumerate(values)}
    assert found == wanted


LINES = tuple(each for each in LAYOUTS if each not in ("tabs", "lines"))


@pytest.mark.parametrize(("locale", "layout"), some(product(WORDS, LINES), 5))
def test_a_caption_follows_a_paragraph_of_one_line(locale: str, layout: str) -> None:
    """A text whose lines are paragraphs has no blank line above the caption of a table."""
    title, head, names, _ = WORDS[locale]
    rows = [[head, "2021", "2022"], [names[0], "250", "275"], [names[1], "400", "410"]]
    paragraph = f"{title[:7]} " * 30
    below = _laid(layout, rows)
    found = _read(f"{paragraph.strip()}.\n{title}\n{below}", locale)
    assert found == _read(f"{paragraph.strip()}.\n\n{title}\n\n{below}", locale)
    assert len(found) == 4


@pytest.mark.parametrize("locale", WORDS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_column_of_changes_has_no_unit_of_amounts(locale: str, layout: str) -> None:
    title, head, names, change = WORDS[locale]
    rows = [[head, "2021", "2022", change]]
    rows += [[names[0], "250", "275", "25"], [names[1], "400", "410", "10"]]
    found = _read(f"{title}\n\n{_laid(layout, rows)}", locale)
    assert not {"25", "10"} & found.keys()
    assert all(period for _, period in found.values())


MONTHS = {
    "en": ("January", "January 2021"),
    "de": ("Januar", "Januar 2021"),
    "fr": ("janvier", "janvier 2021"),
    "es": ("1T", "1T 2021"),
    "ru": ("январь", "январь 2021"),
    "zh": ("1月", "2021年1月"),
}


@pytest.mark.parametrize("locale", MONTHS)
@pytest.mark.parametrize("layout", ["bars", "tabs", "spaces"])
@pytest.mark.parametrize("turned", [False, True])
def test_a_month_and_a_year_of_row_and_column_are_one_date(
    locale: str, layout: str, turned: bool
) -> None:
    title, head, _, _ = WORDS[locale]
    part, date = MONTHS[locale]
    year = "2021年" if locale == "zh" else "2021"
    rows = [[head, year, year.replace("1", "2")], [part, "250", "275"], ["–", "400", "410"]]
    if turned:
        rows = [list(each) for each in zip(*rows, strict=True)]
    found = _read(f"{title}\n\n{_laid(layout, rows)}", locale)
    assert found.get("250", ("", date))[1] in (date, f"2021 {part}", "")


def test_heads_that_repeat_are_those_of_groups() -> None:
    text = (
        "Trade in 2009 and 2010 |||||||\nUSD million FOB/CIF (current prices) 2) |||||||\n"
        "Period | 2009 | 2010 | Index 1) ||||\n---|---|---|---|---|---|---|---\n"
        "Exports | Imports | Balance | Exports | Imports | Balance | Exports |\n"
        "January | 7 784 | 7 612 | 172 | 9 524 | 8 687 | 837 | 122.4\n"
        "February | 7 537 | 7 104 | 433 | 9 711 | 8 937 | 774 | 128.8\n"
    )
    found = {each.wording: each for each in candidates_of(text, "en") if not each.reasons}
    assert "122.4" not in found
    dated = {name: tuple(cell(found["9 524"], each) for each in (name,)) for name in ("period",)}
    assert dated == {"period": ("January 2010",)}
    assert [cell(found[each], "indicator") for each in ("7 537", "8 937", "774")] == [
        "exports",
        "imports",
        "",
    ]


@pytest.mark.parametrize(
    ("locale", "heads"),
    [
        ("de", "Q1/2013 Q1/2014 Veränd.\nin Mio. € in Mio. € in %"),
        ("en", "Q1/2013 Q1/2014 Change\n(EUR million) (EUR million) (%)"),
        ("fr", "T1 2013 T1 2014 Variation\nen M€ en M€ en %"),
    ],
)
def test_each_column_has_the_unit_that_stands_above_it(locale: str, heads: str) -> None:
    rows = "Alpha 10,8 11,1 2,8\nBeta 16,4 15,9 7,7\nGamma 1,4 1,5 0,1"
    if locale == "en":
        rows = rows.replace(",", ".")
    for parted in ("\n", "\n\n"):
        found = _read(f"{heads}{parted}{rows}", locale)
        first, second, last = next(iter(rows.split("\n"))).split()[1:]
        assert "%" in found[last][0]
        assert [found[each][1][-4:] for each in (first, second)] == ["2013", "2014"]
        assert "%" not in found[first][0]


@pytest.mark.parametrize(
    ("locale", "title", "rows", "items"),
    [
        ("en", "Exports (USD million)", ("Coal", "Wheat"), ["Coal", "Wheat"]),
        ("en", "Exports of coal (USD million)", ("France", "Spain"), ["coal", "coal"]),
        ("de", "Ausfuhren (Mio. Euro)", ("Kohle", "Weizen"), ["Kohle", "Weizen"]),
        ("fr", "Exportations (millions d'euros)", ("Charbon", "Blé"), ["Charbon", "Blé"]),
        ("es", "Exportaciones (millones de euros)", ("Carbón", "Trigo"), ["Carbón", "Trigo"]),
        ("ru", "Экспорт (млн долл.)", ("Уголь", "Пшеница"), ["Уголь", "Пшеница"]),
        ("zh", "出口额（亿元）", ("煤炭", "小麦"), ["煤炭", "小麦"]),
        ("fr", "Récolte (milliers de tonnes)", ("Blé", "Maïs"), ["Blé", "Maïs"]),
        ("en", "Sown area (thousand ha)", ("Wheat", "Barley"), ["Wheat", "Barley"]),
        ("ru", "Урожайность (ц/га)", ("Пшеница", "Ячмень"), ["Пшеница", "Ячмень"]),
        ("es", "Cosecha (miles de toneladas)", ("Trigo", "Arroz"), ["Trigo", "Arroz"]),
    ],
)
def test_a_row_of_a_product_is_not_all_of_it(
    locale: str, title: str, rows: tuple[str, str], items: list[str]
) -> None:
    text = f"{title}\n\nx | 2021\n{rows[0]} | 250\n{rows[1]} | 410"
    found = [each for each in candidates_of(text, locale) if not each.reasons]
    assert [cell(each, "item") for each in found] == items
