"""Confidence: log-odds of features as data, between 0 and 1, and lower for what is less sure."""

from __future__ import annotations

from silkledger.extraction.confidence import log_odds
from silkledger.extraction.extraction import extract
from silkledger.schemas.vocabulary import SHIPPED
from tests.extraction.texts import rendition


def confidences(text: str) -> dict[str, float]:
    found = extract(rendition(text, "en")).candidates
    return {each.wording: each.confidence for each in found}


def test_what_is_less_sure_has_less_confidence() -> None:
    found = confidences(
        "The GDP of Kazakhstan was USD 220 billion. A stay lasts 7.1 days. "
        "Car sales doubled. Its average age is 27.6."
    )
    sure = found["USD 220 billion"]
    for wording in ("7.1 days", "doubled", "27.6"):
        assert 0.3 < found[wording] < sure < 1


def test_an_indicator_that_only_a_word_suggests_is_less_sure() -> None:
    named = confidences("The exports of Kenya were USD 5 billion.")["USD 5 billion"]
    none = confidences("The prize was USD 5 billion.")["USD 5 billion"]
    suggested = confidences("Kenya's overseas sales were USD 5 billion.")["USD 5 billion"]
    assert suggested < 0.9 < none < named


def test_every_table_has_a_base() -> None:
    weights = log_odds(SHIPPED)
    assert weights["figures", "base"] > 0 < weights["events", "base"]
