"""Figures of balances: a deficit is never proposed as the surplus that its number alone says."""

import pytest

from tests.extraction.texts import candidates_of

DEFICITS = (
    ("es", "Hubo un déficit de 5 millones de pesos."),
    ("es-MX", "El organismo tuvo un déficit de 285 mil 70 millones de pesos."),
    ("fr", "Il y avait un déficit de 5 millions d'euros."),
    ("de", "Das Werk hatte ein Defizit von 5 Millionen Euro."),
    ("zh-TW", "觀光逆差達805萬人次。"),
)


@pytest.mark.parametrize(("locale", "text"), DEFICITS)
def test_a_deficit_of_an_open_balance_is_not_read_without_its_word(locale: str, text: str) -> None:
    found = [each for each in candidates_of(text, locale) if each.table == "figures"]
    assert found
    for each in found:
        assert each.reasons or "-" in each.wording or "indicator" in each.cells, each


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Despite a deficit, a road for 5 million dollars was built."),
        ("es", "Pese al déficit, el puente costó 5 millones de euros."),
    ],
)
def test_a_deficit_of_another_clause_changes_nothing(locale: str, text: str) -> None:
    found = [each for each in candidates_of(text, locale) if each.table == "figures"]
    assert [each.reasons for each in found] == [()]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "Der Gewinn vor Ertragsteuern betrug 5 Millionen Euro."),
        ("de", "Das Ergebnis vor Steuern lag bei 5 Millionen Euro."),
        ("fr", "Le bénéfice avant impôts atteint 5 millions d'euros."),
        ("es", "El resultado antes de impuestos fue de 5 millones de euros."),
    ],
)
def test_a_profit_before_tax_is_not_the_net_one(locale: str, text: str) -> None:
    (found,) = candidates_of(text, locale)
    assert found.cells["indicator"].value == "pretax_profit"
