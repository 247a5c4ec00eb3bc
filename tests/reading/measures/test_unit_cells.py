"""Unit cells that hold nothing but signs: they state nothing or are refused, and break nothing."""

from __future__ import annotations

import pytest

from silkledger.reading.figure import FigureReader
from silkledger.unexpected import RULE

LANGUAGES = ("en", "de", "fr", "es", "ru", "zh")


@pytest.mark.parametrize(
    "cell", ["()", "( )", "[]", "(-)", "()()", "(", ")", "/", "%()", "\n", "(,)"]
)
def test_a_cell_of_signs_never_fails_the_program(cell: str) -> None:
    reader = FigureReader()
    for language in LANGUAGES:
        for wording in ("12", "12 %", "USD 5 million"):
            reading = reader.read(wording, {"locale": language, "unit": cell})
            assert RULE not in {reason.rule for reason in reading.reasons}, (language, wording)
