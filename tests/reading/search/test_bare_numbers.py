"""Numbers whose unit only the row says: what adjoins or governs them is part of the wording."""

from __future__ import annotations

import re

import pytest

from silkledger.indicators import indicators
from silkledger.reading.quantities import QuantityContext
from silkledger.reading.search.read_short import PrintedText
from silkledger.schemas.vocabulary import SHIPPED

# The wording of the row stands in square brackets; "employees" or a cell has its unit.
SHORT = {
    "en": (
        "The number of employees fell by almost [900] to 31,300 in 2023.",
        "Employees numbered fewer than [700] in 2021.",
        "Employees numbered at least [701] in 2021.",
        "The workforce was between 300 and [400] in 2020.",
        "The workforce was [300] to 400 in 2020.",
        "Employment declined by [14] thousand in 2022.",
        "The headcount was minus [12] in 2019.",
        "Around [5,300] were employed in 2018.",
    ),
    "de": (
        "Die Zahl der Beschäftigten lag 2022 bei weniger als [700].",
        "Die Zahl der Beschäftigten sank um [800].",
        "Die Zahl der Beschäftigten lag zwischen 300 und [400].",
        "Die Belegschaft umfasste 2022 rund [3,4] Tausend.",
    ),
    "fr": (
        "Le nombre de salariés a baissé de [900] en 2023.",
        "L'effectif était en 2022 d'au moins [710].",
        "L'effectif se situait entre 300 et [400].",
    ),
    "es": (
        "La plantilla era en 2022 de menos de [700].",
        "La plantilla bajó en [900] en 2023.",
        "La plantilla era de entre 300 y [400].",
    ),
    "ru": (
        "Численность составила в 2022 году менее [700].",
        "Штат сократился на [900] в 2023 году.",
        "Численность составила от 300 до [400].",
    ),
    "zh": ("2023年员工人数减少[900]。", "2022年员工人数不到[700]。", "2021年员工人数至少[710]。"),
    "zh-Hant": ("2023年員工人數減少[900]。", "2022年員工人數不到[700]。"),
}
WHOLE = {
    "en": (
        "The number of employees was [31,400] in 2019.",
        "The number of employees fell by almost 900 to [31,300] in 2023.",
        "The workforce was [between 300 and 400] in 2020.",
        "The workforce rose from [300] to 400.",
        "The workforce rose from 300 to [400].",
        "In 2021 the workforce stood at [700], of which 300 were women.",
    ),
    "de": (
        "Die Zahl der Beschäftigten lag bei [31.400].",
        "Die Belegschaft wuchs von 300 auf [400].",
    ),
    "fr": ("L'effectif était de [31 400] en 2020.", "L'effectif est passé de 300 à [400]."),
    "es": ("La plantilla era de [31.400] en 2020.", "La plantilla pasó de 300 a [400]."),
    "ru": ("Численность составила [31 400] в 2020 году.", "Штат вырос с 300 до [400]."),
    "zh": ("2020年员工人数为[31400]。",),
    "zh-Hant": ("2020年員工人數為[31400]。",),
}
CELLS_SHORT = (
    *("-[3.4]", "−[3.4]", "– [3.4]", "<[5.1]", "≥[5.1]", "9 to [12]", "[9] to 12", "([8.6])"),
    *("~[4.4]", "about [4.4]", "down [4.4]", "[4.4] million", "[4.4]–5.1", "[4.4]+"),
)
CELLS_WHOLE = (
    "[6.6]",
    "[31,400]",
    "+[4.4]",
    "[4.4]*",
    "[4.4] (p)",
    "[(8.6)]",
    "[9 to 12]",
    "[-3.4]",
)


def refused(text: str, context: QuantityContext) -> bool:
    """Whether the row of the wording in brackets is refused; the document has no brackets."""
    before, wording, behind = re.split(r"[\[\]]", text)
    span = len(before), len(before) + len(wording)
    printed = PrintedText(before + wording + behind, context.locale)
    return printed.read_short(wording, span, context) is not None


def context(locale: str, unit: str | None, indicator: str) -> QuantityContext:
    return QuantityContext(
        locale=locale, unit=unit, indicator=indicators(SHIPPED)[indicator], vocabulary=SHIPPED
    )


@pytest.mark.parametrize(("is_short", "cases"), [(True, SHORT), (False, WHOLE)])
def test_words_beside_a_bare_count_are_part_of_it(
    is_short: bool, cases: dict[str, tuple[str, ...]]
) -> None:
    told = {
        text: refused(text, context(locale, None, "employees"))
        for locale, texts in cases.items()
        for text in texts
    }
    assert {text for text, was in told.items() if was is not is_short} == set()


@pytest.mark.parametrize("separator", ["\t", " | "])
@pytest.mark.parametrize(
    ("unit", "indicator"),
    [("percent", "exports_growth"), ("million dollars", "trade_balance"), ("%", "inflation")],
)
def test_signs_of_a_cell_are_part_of_its_number(unit: str, indicator: str, separator: str) -> None:
    def of_cell(cell: str) -> bool:
        row = f"Country{separator}2022{separator}2023\nKenya{separator}5.5{separator}"
        text = f"{row}{cell}\nGhana{separator}7.7{separator}6.1\n"
        return refused(text, context("en", unit, indicator))

    assert [cell for cell in CELLS_SHORT if not of_cell(cell)] == []
    assert [cell for cell in CELLS_WHOLE if of_cell(cell)] == []


@pytest.mark.parametrize(
    ("locale", "text", "unit"),
    [
        ("en", "Output was [3.4] million tonnes.", "tonnes"),
        ("fr", "La production était de [3,4] milliers de tonnes.", "tonnes"),
    ],
)
def test_a_unit_cell_leaves_out_no_part_of_the_printed_unit(
    locale: str, text: str, unit: str
) -> None:
    assert refused(text, context(locale, unit, "production"))


def test_a_unit_cell_may_say_the_printed_unit_again() -> None:
    assert not refused(
        "Output was [3.4] million tonnes.", context("en", "million tonnes", "production")
    )
    assert not refused("Staff was [31.4] in 2019.", context("en", "thousand people", "employees"))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Inflation is expected at about 5 to [6 percent] in 2024."),
        ("en", "Inflation hovers around 5 to [6 percent]."),
        ("fr", "La croissance est d'environ 5 à [6 %]."),
        ("zh", "增速约5至[6%]。"),
    ],
)
def test_an_end_of_a_range_with_a_hedge_is_not_a_figure(locale: str, text: str) -> None:
    assert refused(text, context(locale, None, "inflation"))


def test_words_before_the_numbers_of_cells_beside_one_part_them_as_well() -> None:
    rows = ("GDP growth\t<1.2\t[4.7]", "Inflation\tabout 6.1\t[6.6]", "Jobs\t[450]\tabout 3 900")
    for row in rows:
        text = f"Growth, %\t2021\t2022\n{row}\n"
        assert not refused(text, context("en", "percent", "inflation")), row
    assert refused(
        "Jobs\t2021\t2022\nAll\t3 [450]\tabout 3 900\n", context("fr", "personnes", "employees")
    )
