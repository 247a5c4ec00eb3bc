"""What a release would refuse is left empty with the reason, or the candidate is refused."""

from __future__ import annotations

from silkledger.extraction.candidate import REFUSED
from tests.extraction.texts import candidates_of


def test_a_date_that_needs_a_rule_of_its_source_stays_empty_with_the_reason() -> None:
    (figure,) = candidates_of("Trade was $5 billion in fiscal year 2023/24.", "en", "2024-05-01")
    assert figure.outcome != REFUSED
    assert figure.cells["period"].value == ""
    assert "fiscal" in figure.cells["period"].reason


def test_a_date_that_a_rule_of_the_source_settles_stays() -> None:
    (figure,) = candidates_of("Trade was $5 billion last year.", "en")
    assert figure.cells["period"].value == "last year"


def test_a_range_that_no_indicator_of_change_settles_is_refused() -> None:
    (figure,) = candidates_of("Wages rose 5% to 8%.", "en")
    assert figure.outcome == REFUSED
    assert [reason.rule for reason in figure.reasons] == ["number.two_figures"]
