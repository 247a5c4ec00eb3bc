"""Shares such as one sale in three, with the things between the two numbers; places are none."""

from __future__ import annotations

import pytest

from silkledger.reading.search.candidates import found_figures

SHARES = (
    ("en", "One sale in three was online.", "One sale in three", 100 / 3),
    ("en", "Nearly one train in 28, they say.", "Nearly one train in 28", 100 / 28),
    ("fr", "Un jeune sur trois est sans emploi.", "Un jeune sur trois", 100 / 3),
    ("fr", "Une maison sur deux.", "Une maison sur deux", 50),
    ("fr", "Un ménage sur dix consacre plus au loyer.", "Un ménage sur dix", 10),
)
NONE = (
    ("en", "One product in five states rose."),
    ("en", "One day in three villages, it rained."),
)


@pytest.mark.parametrize(("language", "text", "wording", "value"), SHARES)
def test_a_share_of_things_is_found(language: str, text: str, wording: str, value: float) -> None:
    found = {text[each.start : each.end]: each for each in found_figures(text, language)}
    assert float(found[wording].quantity.value) == pytest.approx(value)
    assert found[wording].refusal is None


@pytest.mark.parametrize(("language", "text"), NONE)
def test_a_place_is_no_whole(language: str, text: str) -> None:
    read = [each.quantity.unit for each in found_figures(text, language) if not each.refusal]
    assert "percent" not in read
