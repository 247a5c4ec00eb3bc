"""A half behind times or a time adds to their number; in one word it does in German."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "expected"),
    [
        ("une fois et demie", "fr", "exact 1.5 x"),
        ("deux fois et demie", "fr", "exact 2.5 x"),
        ("neuf mois et demi de fermeture", "fr", "exact 9.5 month"),
        ("un an et demi de travaux", "fr", "exact 1.5 year"),
        ("una vez y media", "es", "exact 1.5 x"),
        ("dos años y medio de cárcel", "es", "exact 2.5 year"),
        ("anderthalbmal so viel", "de", "exact 1.5 x"),
        ("zweieinhalbmal so hoch wie im Vorjahr", "de", "exact 2.5 x"),
        ("stieg auf das Zweieinhalbfache", "de", "exact 2.5 x"),
        ("deux fois et demie plus", "fr", "number.none"),
        ("dos veces y media más", "es", "number.none"),
        ("zweieinhalbmal mehr", "de", "multiple.unclear"),
        ("stieg um das Zweieinhalbfache", "de", "multiple.unclear"),
        ("anderthalbmal", "de", "multiple.occurrences"),
        ("deux ans et demi et 5 mois", "fr", "number.compete"),
    ],
)
def test_a_half_behind(wording: str, locale: str, expected: str) -> None:
    assert outcome(wording, locale) == expected
