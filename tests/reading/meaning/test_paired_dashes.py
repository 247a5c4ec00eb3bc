"""Two dashes around a remark are brackets, and no minus sign."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("language", "wording", "statistic", "expected"),
    [
        ("es", "exportó 41.800 toneladas -un 5% más-", "flow", "exact 41800 t"),
        ("es", "exportó 41.800 toneladas -un 5% más-", "growth_rate", "exact 5 percent"),
        ("es", "exportó 41.800 toneladas -un 5% menos-", "growth_rate", "exact -5 percent"),
        ("es", "exportó 41.800 toneladas —un 5% más que en 2023—", "flow", "exact 41800 t"),
        ("es", "sus envíos un 5 por ciento menos -41.800 toneladas-", "growth_rate", None),
        ("es", "redujeron sus envíos un 5 % -41.800 toneladas-", "growth_rate", "exact -5 percent"),
        ("es", "el sector -41.800 toneladas-", "flow", "exact 41800 t"),
        ("en", "exports —5 million tonnes— grew by 3%", "growth_rate", "exact 3 percent"),
        ("fr", "41 800 tonnes –soit 5 % de plus–", "growth_rate", "exact 5 percent"),
        # One dash, or one that touches its number alone, is a minus sign.
        ("es", "una variación de -5%", "growth_rate", "exact -5 percent"),
        ("de", "eine Veränderung von -5 %", "growth_rate", "exact -5 percent"),
        ("fr", "une variation de -5 %", "growth_rate", "exact -5 percent"),
        ("es", "la variación -5%-", "growth_rate", "wording.unknown"),
        ("en", "exports -5% - imports", "growth_rate", None),
    ],
)
def test_a_pair_of_dashes_holds_a_remark(
    language: str, wording: str, statistic: str, expected: str | None
) -> None:
    found = outcome(wording, language, statistic=statistic)
    assert found == expected if expected else not found.startswith("exact 5")
