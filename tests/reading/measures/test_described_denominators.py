"""A person or a measure that words describe below an amount: refused, never left out."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("locale", "wording"),
    [
        ("ru", "9,2 тысячи тенге на экономически активного жителя"),
        ("ru", "500 рублей на социально незащищенного человека"),
        ("ru", "5 тонн на реально засеянный гектар"),
        ("fr", "5 euros par jeune habitant"),
    ],
)
def test_what_is_described_is_refused(locale: str, wording: str) -> None:
    assert outcome(wording, locale) == "unit.unknown"


@pytest.mark.parametrize(
    ("locale", "wording", "expected"),
    [
        ("ru", "9,2 тысячи тенге на жителя", "exact 9200 KZT/person"),
        ("ru", "500 млн рублей на новый завод", "exact 500000000 RUB"),
        ("es", "12 millones de euros por nuevos clientes", "exact 12000000 EUR"),
        ("de", "5 Mio. Euro für den kleinen Landwirt", "exact 5000000 EUR"),
    ],
)
def test_what_is_named_at_once_or_paid_for_is_read(
    locale: str, wording: str, expected: str
) -> None:
    assert outcome(wording, locale) == expected
