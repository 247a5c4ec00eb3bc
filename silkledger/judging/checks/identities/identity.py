"""Identities: rules between figures, and the verdicts on them.

- contradicted: no values in the wide intervals of the figures fit;
- consistent: values in their tight intervals do;
- consistent_loose: only values in the wide ones do;
- cannot_be_checked: a quantity is missing, or the rule is broken but accuses nobody.

A rule accuses nobody if its `doubt` says why it need not hold, or if its figures come from
different sources and leave a quality open; across sources it is then at most consistent_loose.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing import ClaimVerdict
from silkledger.judging.comparing.words import capital, listed, of_claim, of_interval, of_number
from silkledger.judging.contradictions.rules import implied

if TYPE_CHECKING:
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.comparing import Interval
    from silkledger.judging.contradictions.rules import Rule

CONTRADICTED, CANNOT = "contradicted", "cannot_be_checked"


@dataclass(frozen=True, slots=True)
class Identity:
    """One rule between cells, whose quantities are rows of Cells.

    `claim` is the row that is compared with what the others give; `rows` are all rows, in the order
    of `figure_ids`. `sentence` states the arithmetic; {claim} and {found} stand for the two sides.
    `doubt` says why the rule need not hold, `missing` which term of a sum is not among the figures,
    so that it proves nothing unless it is broken. `only_reading` is false if the words of the claim
    allow other rules too.
    """

    kind: str
    rule: Rule
    claim: int
    rows: tuple[int, ...]
    sentence: str
    doubt: str = ""
    missing: str = ""
    only_reading: bool = True


@dataclass(frozen=True, slots=True)
class Implied:
    """What figures say about one that is missing: nothing is compared, and `why` says so.

    `impossible` says why the missing quantity can't be what is implied; empty if it can.
    """

    kind: str
    rows: tuple[int, ...]
    sentence: str
    why: str
    found: Interval | None
    claim: Interval | None = None
    impossible: str = ""


def open_across_sources(identity: Identity, cells: Cells) -> str:
    """Return why figures of an identity may be about different things; empty if they are not."""
    if cells.one_source(identity.rows):
        return ""
    is_open = cells.open_qualities(identity.rows)
    if not is_open:
        return ""
    return (
        f"The figures come from different sources and do not state their {listed(is_open)}, so "
        "they may be about different things."
    )


def verdict_on(identity: Identity, cells: Cells) -> ClaimVerdict:
    """Return the verdict on an identity."""
    claim = cells.subject(identity.claim).claim
    narrow, broad = cells.tight(identity.claim), cells.wide(identity.claim)
    found_narrow = implied(identity.rule, identity.claim, cells.tight)
    found_broad = implied(identity.rule, identity.claim, cells.wide)
    is_open = open_across_sources(identity, cells)
    doubt = identity.doubt or is_open
    words = capital(of_claim(claim))
    if found_broad is None or not broad.meets(found_broad):
        if found_broad is None:
            why = f"{words} is inconsistent with the other figures: one of them can't be negative."
        else:
            at_widest = of_interval(found_broad, claim.unit)
            distance = of_number(broad.gap(found_broad), claim.unit)
            why = (
                f"{words} is inconsistent with {at_widest}, which the other figures give at their "
                f"widest: it is {distance} away."
            )
        if doubt:
            return ClaimVerdict(CANNOT, f"{why} {doubt}", broad, found_broad)
        return ClaimVerdict(CONTRADICTED, why, broad, found_broad)
    fits_tightly = found_narrow is not None and narrow.meets(found_narrow)
    claimed, found = (narrow, found_narrow) if fits_tightly else (broad, found_broad)
    assert found is not None  # noqa: S101
    if identity.missing:
        return ClaimVerdict(CANNOT, identity.missing, claimed, found)
    fits = f"{words} is consistent with {of_interval(found, claim.unit)}"
    if not fits_tightly:
        why = f"{fits} only where the figures are read at their widest. {is_open}".rstrip()
        return ClaimVerdict("consistent_loose", why, claimed, found)
    if is_open:
        return ClaimVerdict("consistent_loose", f"{fits}. {is_open}", claimed, found)
    return ClaimVerdict("consistent", f"{fits}.", claimed, found)


def check_of(identity: Identity | Implied, cells: Cells) -> Check:
    """Return the row of an identity in the table of checks."""
    if isinstance(identity, Implied):
        verdict = ClaimVerdict(
            CONTRADICTED if identity.impossible else CANNOT,
            identity.impossible or identity.why,
            identity.claim,
            identity.found,
        )
        sentence, unit = identity.sentence, cells.subject(identity.rows[-1]).claim.unit
    else:
        verdict = verdict_on(identity, cells)
        claim = cells.subject(identity.claim).claim
        unit = claim.unit
        found = "nothing" if verdict.found is None else of_interval(verdict.found, unit)
        sentence = identity.sentence.replace("{claim}", of_claim(claim)).replace("{found}", found)
    ids = tuple(cells.subject(row).figure_id for row in identity.rows)
    return Check(identity.kind, ids, capital(sentence), verdict, unit)
