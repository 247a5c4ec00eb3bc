"""No Chinese word that stands between a subject and its number ends in a hedge that it hides."""

from __future__ import annotations

from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import outcome

GOVERNING = {"verb", "auxiliary", "neutral", "whole", "share"}
# Single characters that end other words as well: 续约 (renew), 侦破 (solve), 经过 (pass).
ENDINGS = {"约", "破", "过"}
RECORDS = {"单日最高", "单月最高"}  # behind a figure


def test_no_governing_word_hides_a_hedge_at_its_end() -> None:
    """占比约 would read 占比约五成 as exactly 50 percent."""
    listed = dict(lexicon(SHIPPED, "zh").words())
    hedges = {word for word, senses in listed.items() if senses.bound_before} - ENDINGS
    hidden = [
        word
        for word, senses in listed.items()
        if senses.roles & GOVERNING and not (senses.bound_before or senses.bound_after)
        if any(word[start:] in hedges for start in range(1, len(word))) and word not in RECORDS
    ]
    assert len(hedges) > 300
    assert not hidden, hidden


def test_a_hedge_behind_a_governing_word_is_kept() -> None:
    assert outcome("华航货运营收占比约五成", "zh", statistic="share") == "approx 50 percent"
    assert outcome("女性就占了将近七成", "zh", statistic="share") == "nearly 70 percent"
