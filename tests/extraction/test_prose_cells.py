"""Cells of several figures: each has what it prints, and the date of its column."""

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.extraction.texts import candidates_of
from tests.support.depth import some

AMOUNTS = {
    "en": ("$5 million", "6.5 %", "40 tonnes", "for exports, of which"),
    "de": ("5 Mio. Euro", "6,5 %", "40 Tonnen", "für den Export, davon"),
    "fr": ("5 M€", "6,5 %", "40 tonnes", "pour l'export, dont"),
    "es": ("5 millones de euros", "6,5 %", "40 toneladas", "para el campo, de los que"),
    "ru": ("5 млн рублей", "6,5 %", "40 тонн", "на экспорт, из них"),
}


@pytest.mark.parametrize(
    ("locale", "mark", "order"),
    some(product(AMOUNTS, ("\t", " | "), ((0, 1), (1, 0), (2, 1), (0, 2))), 3),
)
def test_figures_of_cells_of_words(locale: str, mark: str, order: tuple[int, int]) -> None:
    *amounts, between = AMOUNTS[locale]
    cell = f" {between} ".join(amounts[n] for n in order)
    rows = [["Alpha", "2021", "2022"], ["Beta", cell, amounts[2]], ["Gamma", cell, cell]]
    rows += [[name, amounts[2], amounts[2]] for name in ("Delta", "Theta")]
    text = "\n".join(mark.join(row) for row in rows)
    found = candidates_of(f"Kappa\n\n{text}\n", locale, "2024-03-01")
    read = [each for each in found if each.table == "figures" and not each.reasons]
    assert len(read) >= 10, [each.wording for each in read]
    for each in read:
        alone = read_quantity(each.wording, QuantityContext(locale=locale))
        wanted = [read_quantity(one, QuantityContext(locale=locale)) for one in amounts]
        assert isinstance(alone, Quantity)
        assert (alone.value, alone.unit) in [
            (one.value, one.unit) for one in wanted if isinstance(one, Quantity)
        ]
        year = each.cells["period"].value if "period" in each.cells else ""
        line = text[: each.span[0] - len("Kappa\n\n")].rpartition("\n")[2]
        assert year == ("2022" if line.count(mark.strip(" ")) > 1 else "2021")


def test_counts_and_dates_in_cells_of_words_stay_open() -> None:
    text = "Kappa\n\nAlpha\t2021\t2022\nBeta\ton 3 May, 12 ships, in 4 days\t7 planes, 9 boats\n"
    assert all(each.reasons for each in candidates_of(text, "en", "2024-03-01"))


def test_bars_between_years_and_words_are_no_table() -> None:
    text = "Kappa\n\nAlpha | 2021 | 2022\nBeta | of 5 million | of 6 million | \n"
    assert all(each.table == "figures" for each in candidates_of(text, "en", "2024-03-01"))


@pytest.mark.parametrize("sign", ["- ", "– ", "+ ", "-"])
def test_the_sign_of_a_value_is_not_lost(sign: str) -> None:
    text = f"Kappa\n\nAlpha\t2021\t2022\nBeta\t{sign}1,4 %\t40 t\nGamma\t30 t\t{sign}2,4 %\n"
    found = [each for each in candidates_of(text, "fr", "2024-03-01") if not each.reasons]
    assert not {each.wording for each in found} & {"1,4 %", "2,4 %"}
