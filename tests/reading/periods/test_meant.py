"""Spanish "para" is "for" a time that is over, and "by" one that is ahead."""

from __future__ import annotations

import datetime as dt

import pytest

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period

PUBLISHED = dt.date(2024, 7, 15)


@pytest.mark.parametrize(
    ("locale", "words", "status", "edtf"),
    [
        ("es", "para el primer semestre de este año", "actual", "2024-01/2024-06"),
        ("es", "para marzo de 2024", "actual", "2024-03"),
        ("es", "para el año pasado", "actual", "2023"),
        ("es", "para 2023", "actual", "2023"),
        ("es", "para fines de 2023", "actual", "2023-12-31"),
        ("es", "para el 31 de diciembre de 2023", "actual", "2023-12-31"),
        ("es", "para 2030", "target", "2030-12-31"),
        ("es", "para finales de 2025", "forecast", "2025-12-31"),
        ("de", "für das vergangene Jahr", "actual", "2023"),
        ("de", "das abgelaufene Jahr", "actual", "2023"),
        ("de", "in den vergangenen zwölf Monaten", "actual", "2023-07-15/2024-07-15"),
    ],
)
def test_a_time_that_is_over_is_its_whole_span(
    locale: str, words: str, status: str, edtf: str
) -> None:
    context = PeriodContext(locale=locale, published_on=PUBLISHED, status=status)
    period = read_period(words, context)
    assert isinstance(period, Period), period
    assert period.edtf == edtf
