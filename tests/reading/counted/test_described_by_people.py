"""A Spanish word for people behind a noun describes it, and is not what is counted."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome

WORDINGS = [
    ("508 explotaciones ganaderas", "exact 508 count"),
    ("508 asociaciones ganaderas especializadas", "exact 508 count"),
    ("508 plantas trabajadoras", "exact 508 count"),
    ("508 jóvenes ganaderos", "exact 508 person"),
    ("508 mujeres trabajadoras", "exact 508 person"),
    ("508 trabajadores extranjeros", "exact 508 person"),
    ("508 buenos trabajadores", "exact 508 person"),
]


@pytest.mark.parametrize(("wording", "expected"), WORDINGS)
def test_what_a_word_for_people_describes(wording: str, expected: str) -> None:
    assert outcome(wording, "es", statistic="stock") == expected
