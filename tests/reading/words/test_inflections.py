"""Forms of listed German nouns and adjectives are known by their endings, and nothing else is."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals

READ = [
    ("Kathedralen 5 Mio. Euro", "exact 5000000 EUR"),
    ("Umweltbelastungen 5 Mio. Euro", "exact 5000000 EUR"),
    ("5 Mio. Euro Umrüstungskosten", "exact 5000000 EUR"),
    ("akustischen Anlagen 5 Mio. Euro", "exact 5000000 EUR"),
    ("akustischer Anlagen 5 Mio. Euro", "exact 5000000 EUR"),
    ("5 Tonnen kunstvollem Glas", "exact 5 t"),
    ("mautpflichtige Lkw 5 Mio. Euro", "exact 5000000 EUR"),
    ("wasserbeständigen Putz 5 Tonnen", "exact 5 t"),
    ("konfiszierte 5 Tonnen Kokain", "exact 5 t"),
]


@pytest.mark.parametrize(("wording", "expected"), READ)
def test_a_form_says_what_its_base_says(wording: str, expected: str) -> None:
    assert outcome(wording, "de") == expected


@pytest.mark.parametrize(
    "wording",
    [
        "5 Milionen Euro",  # ends in Ionen
        "5 Miliarden Euro",
        "5 Milliardn Euro",
        "5 Tonnne Öl",
        "kunstvoller 5 Tonnen",  # may be compared
        "zweifelhaften 5 Tonnen",
        "5 Dolar Kosten",
        "verlustbedingten Putz 5 Tonnen",
        "Kathedralendritteln 5 Tonnen",
        "Hektarbelastung 5 Tonnen",
        "Millionenkathedrale 5 Tonnen",
        "schlankeren 5 Tonnen",
    ],
)
def test_what_may_be_misprinted_compared_or_lost_stays_unknown(wording: str) -> None:
    assert refusals(wording, "de")
