"""A share in words that ranges to another one is not the first of the two."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("jeder dritte bis vierte Haushalt", "de", "number.compete"),
        ("jede zehnte bis zwölfte Familie", "de", "number.compete"),
        ("fast jeder Dritte bis Vierte", "de", "number.compete"),
        ("jeder dritte Haushalt", "de", "exact 33.33333333333333333333333333 percent"),
        ("jeder vierte Haushalt bis 2030", "de", "exact 25 percent"),
        ("doubled to tripled", "en", "number.compete"),
        ("doubled to 5 million tonnes", "en", "number.two_figures"),
        ("doubled", "en", "exact 2 x"),
    ],
)
def test_a_share_that_ranges_to_another_is_refused(
    wording: str, locale: str, expected: str
) -> None:
    assert outcome(wording, locale) == expected
