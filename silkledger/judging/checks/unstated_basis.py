"""The basis that a claim states and an official value leaves open: a difference accuses nobody.

"5.9 %, seasonally adjusted" and a rate of 3.05 % that says nothing of adjustment may be two things.
A value states what its series and the definition of its indicator say (output at current prices).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.judging.comparing import ClaimVerdict
from silkledger.judging.quality_cells import cell_in_words
from silkledger.judging.quality_codes import quality_codes, wider
from silkledger.judging.quality_words import meaning

if TYPE_CHECKING:
    from silkledger.judging.checks.comparands import Comparand
    from silkledger.judging.checks.subjects import Subject

_BASIS, _GROWTH = "basis", "growth_rate"
# Of which year the constant prices are moves a level, and growth hardly.
_PRICE_YEAR = "price_year"


def with_basis(subject: Subject, comparand: Comparand, verdict: ClaimVerdict) -> ClaimVerdict:
    """Return the verdict on a claim; open instead of contradicted if its basis may be another one.

    A verdict that is left open so keeps the two intervals.
    """
    if verdict.verdict != "contradicted" or not subject.basis or not _is_open(subject, comparand):
        return verdict
    why = (
        f'{verdict.why} The figure states "{cell_in_words(subject.basis)}"; the official value '
        "does not."
    )
    return ClaimVerdict("cannot_be_checked", why, verdict.claim, verdict.found)


def _is_open(subject: Subject, comparand: Comparand) -> bool:
    vocabulary = subject.vocabulary
    basis = meaning(_BASIS, subject.basis or "", vocabulary)
    if basis.words:
        return True
    texts = (
        subject.known.definition,
        *(observation.basis for observation in comparand.observations),
    )
    stated = {pair for text in texts for pair in meaning(_BASIS, text, vocabulary).facets}
    known = quality_codes(vocabulary)[_BASIS]
    return not all(
        any(facet == other and _alike(code, stands, subject) for other, stands in stated)
        for facet, code in basis.facets
        if not (code in known and known[code].is_default)
        and not (facet == _PRICE_YEAR and subject.statistic == _GROWTH)
    )


def _alike(left: str, right: str, subject: Subject) -> bool:
    """Whether two codes are one, or one says less exactly what the other says."""
    above = wider(_BASIS, subject.vocabulary)
    return left == right or above.get(left) == right or above.get(right) == left
