"""Words beside a counted thing that say in what size it is counted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.support.readings import read, refusals, said


@pytest.mark.parametrize(
    ("language", "wording", "value"),
    [
        ("en", "88,250 TEU containers", 88250),
        ("en", "88,250 containers (TEUs)", 88250),
        ("en", "88,250 containers, in TEU", 88250),
        ("en", "88,250 FEU containers", 176500),
        ("de", "88.250 Container in TEU", 88250),
        ("fr", "88 250 conteneurs EVP", 88250),
        ("es", "88.250 contenedores (TEU)", 88250),
        ("ru", "88,25 тыс. контейнеров (ДФЭ)", 88250),
        ("zh", "88250标箱集装箱", 88250),
    ],
)
def test_containers_are_counted_in_the_size_beside_them(
    language: str, wording: str, value: int
) -> None:
    assert said(read(wording, language)) == ("exact", Decimal(value), "TEU")
    assert refusals("14,000 TEU vessels", "en") == ["unit.ambiguous"]
