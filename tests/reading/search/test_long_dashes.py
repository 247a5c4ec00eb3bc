"""Long dashes before a number: they part words, join a range, or are a minus by themselves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from silkledger.reading.search.candidates import found_figures


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        # Between a word and a number.
        ("en", "Wind gave 972 GWh—14.3% of all power—in 2023.", "972000 14.3"),
        ("fr", "L'éolien a fourni 972 GWh—14,3 % du total.", "972000 14.3"),
        ("de", "Der Umsatz lag bei 5 Mio. Euro—14 % mehr als 2022.", "5000000 14"),
        ("de", "Wind lieferte 972 GWh—14,3 % des Stroms.", "972000 14.3"),
        ("ru", "Ветер дал 972 ГВт·ч—14,3 % всей энергии.", "972000 14.3"),
        ("es", "La eólica aportó 972 GWh—14,3 % del total.", "972000 14.3"),
        # Behind a space, where another one closes the remark.
        ("es", "La eólica aportó 972 GWh —14,3 % del total— en 2023.", "972000 14.3"),
        ("en", "Wind gave 972 GWh —14.3% of all power— in 2023.", "972000 14.3"),
        # A fall that words say stays one.
        ("en", "Sales came to 5 GWh—14.3% less than in 2022.", "5000 -14.3"),
        ("en", "Sales fell —14.3% in May.", "-14.3"),
        # Signs of their own, and other dashes.
        ("en", "Output fell (—14.3%) in May.", "-14.3"),
        ("en", "Change: —14.3%", "-14.3"),
        ("en", "The change was −14.3% in May.", "-14.3"),
        ("de", "Die Veränderung betrug –14,3 % im Mai.", "-14.3"),
        ("ru", "Изменение: —14,3 %", "-14.3"),
    ],
)
def test_long_dash_before_a_number(locale: str, text: str, values: str) -> None:
    found = [each.quantity.value for each in found_figures(text, locale)]
    assert found == [Decimal(each) for each in values.split()]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Output rose by 5—7% in May."),
        ("ru", "Экспорт вырос на 5—7 % в мае."),
        ("en", "Exports of $5 million—$7 million were planned."),
    ],
)
def test_long_dash_joins_a_range(locale: str, text: str) -> None:
    (found,) = found_figures(text, locale)
    assert found.quantity.lower is not None
    assert found.quantity.upper is not None
