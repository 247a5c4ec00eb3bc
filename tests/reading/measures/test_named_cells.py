"""Unit cells that name the figure before its unit: as the unit alone, under a level only."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from tests.reading.words.test_turning_words import turning
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

NAMES = {
    "en": ("Punctuality", "Sales", "Load factor", "Occupancy", "Rainfall", "Response rate"),
    "de": ("Pünktlichkeit", "Umsatz", "Auslastung", "Kronenverlichtung", "Ertrag", "Anteil"),
}
FORMS = {
    "en": ("{} ({})", "{}, {}", "{} [{}]", "{} in {}"),
    "de": ("{} ({})", "{}, {}", "{} in {}", "{} (in {})"),
}
UNITS = {
    "en": ("%", "USD mn", "mm", "kg/ha", "thousand tonnes", "% of GDP"),
    "de": ("%", "Mio. Euro", "mm", "kg/ha", "1.000 t", "% des BIP"),
}
# Names that measure, count, divide, bound, deny or turn.
OTHERS = {
    "en": (
        *("Decline %", "Loss (EUR m)", "Deficit, % of GDP", "Shrinkage %", "Non-punctuality %"),
        *("Price per tonne, USD", "Cost/tonne, USD", "Sales thsd, USD", "Sales in thousands (USD)"),
        *("Less than high school %", "Not in work %", "Delays per 100 trains %", "Rainfall mm"),
        *("Sales myriads, USD", "Vehicles %", "Sales in 2023, USD", "Punctuality % within 5 min"),
    ),
    "de": (
        *("Rückgang in %", "Verlust in Mio. Euro", "Ohne Abschluss (%)", "Nicht pünktlich (%)"),
        *("Umsatz Tsd., Euro", "Umsatz je Mitarbeiter (Euro)", "Umsatzeinbruch (%)"),
    ),
}
VALUE = {"en": "92.3", "de": "92,3"}


@every_row((language, name) for language, names in NAMES.items() for name in names)
def test_a_named_cell_says_what_its_unit_says(language: str, name: str) -> None:
    for form, unit in product(FORMS[language], UNITS[language]):
        alone = outcome(VALUE[language], language, statistic="level", unit=unit)
        cell = form.format(name, unit)
        assert outcome(VALUE[language], language, statistic="level", unit=cell) == alone, cell


@pytest.mark.parametrize("statistic", ["growth_rate", "increase", "balance", None])
def test_a_name_may_be_of_a_decrease_where_the_sign_counts(statistic: str | None) -> None:
    for cell in ("Punctuality %", "Punctuality (%)", "Sales, USD mn"):
        assert refusals("2.3", "en", statistic=statistic, unit=cell)


@every_row((language, cell) for language, cells in OTHERS.items() for cell in cells)
def test_no_other_words_stand_before_a_unit(language: str, cell: str) -> None:
    for statistic in ("flow", "level", "share"):
        assert refusals(VALUE[language], language, statistic=statistic, unit=cell)


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_turning_word_names_a_figure(language: str) -> None:
    read = []
    for tongue, word in turning():
        if tongue != language:
            continue
        for cell in (f"{word} (%)", f"{word}, t", f"{word} %"):
            context = QuantityContext(locale=language, statistic="level", unit=cell)
            if isinstance(read_quantity(VALUE[language], context), Quantity):
                read.append(cell)
    assert not read, "\n".join(read)
