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
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from silkledger.judging.checks.identities.origins import RowGroups
from silkledger.judging.checks.rows import Check
from silkledger.judging.comparing import ClaimVerdict
from silkledger.judging.comparing.words import (
    capital,
    enumeration,
    of_claim,
    of_interval,
    of_number,
)
from silkledger.judging.contradictions.rules import implied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.columns import Codes
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.comparing import Claim, Interval
    from silkledger.judging.contradictions.rules import ArithmeticRule

CONTRADICTED, CANNOT, LOOSE = "contradicted", "cannot_be_checked", "consistent_loose"


@dataclass(frozen=True, slots=True)
class Identity:
    """One rule between cells, whose quantities are rows of Cells.

    `claim` is the row that is compared with what the others give; `rows` are all rows, in the order
    of `figure_ids`. `sentence` states the arithmetic; {claim} and {found} stand for the two sides.
    `doubt` says why the rule need not hold, `missing` which term of a sum is not among the figures,
    so that the rule is an inequality. `only_reading` is false if the words of the claim
    allow other rules too.
    """

    kind: str
    rule: ArithmeticRule
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


def open_across_sources(groups: RowGroups, cells: Cells) -> tuple[Codes, list[str]]:
    """Return why the figures of each group may be about different things, as codes of sentences.

    The sentence is empty for figures of one source, and for those that leave no quality open; so is
    the one of code 0.
    """
    codes, names = cells.origins.left_open(groups)
    sentences = [
        "The figures come from different sources and do not state their "
        f"{enumeration([*several])}, so they may be about different things."
        if several
        else ""
        for several in names
    ]
    return np.where(cells.origins.are_one_source(groups), 0, codes), sentences


def reasons_of(groups: Sequence[Sequence[int]], cells: Cells) -> list[str]:
    """Return what `open_across_sources` returns for groups that are given as sequences."""
    codes, sentences = open_across_sources(RowGroups.of(groups), cells)
    return [sentences[code] for code in codes.tolist()]


class Fit(NamedTuple):
    """How a claim fits what others imply: the verdict, and the two intervals that were compared.

    `is_tight` tells whether it fits where nothing is read at its widest.
    """

    verdict: str
    claim: Interval
    found: Interval | None
    is_tight: bool = False


def verdict_on(identity: Identity, cells: Cells, is_open: str) -> ClaimVerdict:
    """Return the verdict on an identity.

    `is_open` says why its figures may be about different things (`open_across_sources`). What fits
    if digits were cut off (1.78 printed as 1.7) is not contradicted.
    """
    claim, reasons = cells.claim(identity.claim), (is_open, identity.doubt)
    fit = _fit(identity, cells, reasons)
    cut = _fit_if_cut_off(identity, cells) if fit.verdict == CONTRADICTED else None
    if cut is None or cut.found is None:
        return _in_words(claim, fit, reasons, identity.missing)
    why = if_cut_off(capital(of_claim(claim)), of_interval(cut.found, claim.unit))
    return ClaimVerdict(cut.verdict, why, cut.claim, cut.found)


def verdict_word(identity: Identity, cells: Cells, is_open: str) -> str:
    """Return the verdict of `verdict_on` alone, without its sentence, which takes longer."""
    reasons = (is_open, identity.doubt)
    if _fit_if_cut_off(identity, cells) is None:
        # What does not fit where all is read at its widest does not fit otherwise.
        return CANNOT if any(reasons) else CONTRADICTED
    verdict = _fit(identity, cells, reasons).verdict
    return LOOSE if verdict == CONTRADICTED else verdict


def _fit(identity: Identity, cells: Cells, reasons: tuple[str, str]) -> Fit:
    row, narrow = identity.claim, cells.tight(identity.claim)
    found = implied(identity.rule, row, cells.tight)
    if found is not None and narrow.meets(found):
        # What fits the tight intervals fits the wide ones.
        return _fit_of((narrow, narrow), (found, found), reasons)
    wide = implied(identity.rule, row, cells.wide)
    return _fit_of((narrow, cells.wide(row)), (found, wide), reasons)


def _fit_if_cut_off(identity: Identity, cells: Cells) -> Fit | None:
    """Return how a claim fits if digits were cut off; None if it does not."""
    found = implied(identity.rule, identity.claim, cells.widest)
    reach = cells.widest(identity.claim)
    return None if found is None or not reach.meets(found) else Fit(LOOSE, reach, found)


def _fit_of(
    reported: tuple[Interval, Interval],
    computed: tuple[Interval | None, Interval | None],
    reasons: tuple[str, str],
) -> Fit:
    (narrow, broad), (found_narrow, found_broad) = reported, computed
    is_open, doubt = reasons
    if found_broad is None or not broad.meets(found_broad):
        return Fit(CANNOT if doubt or is_open else CONTRADICTED, broad, found_broad)
    if found_narrow is not None and narrow.meets(found_narrow):
        return Fit(LOOSE if is_open else "consistent", narrow, found_narrow, is_tight=True)
    return Fit(LOOSE, broad, found_broad)


def verdict_of(
    claim: Claim,
    reported: tuple[Interval, Interval],
    computed: tuple[Interval | None, Interval | None],
    reasons: tuple[str, str] = ("", ""),
) -> ClaimVerdict:
    """Return the verdict on a claim that others imply; intervals are given tight, then wide.

    `reasons` say why figures may be about different things, and why the rule need not hold.
    """
    return _in_words(claim, _fit_of(reported, computed, reasons), reasons)


def _in_words(claim: Claim, fit: Fit, reasons: tuple[str, str], missing: str = "") -> ClaimVerdict:
    """Return the verdict with its sentence; `missing` is a term that is not among the figures."""
    is_open, doubt = reasons
    words, found = capital(of_claim(claim)), fit.found
    if found is None:
        why = f"{words} is inconsistent with the other figures: one of them can't be negative."
    elif fit.verdict in (CONTRADICTED, CANNOT):
        distance = of_number(fit.claim.gap(found), claim.unit)
        why = inconsistent(words, of_interval(found, claim.unit), distance)
    else:
        say = consistent if fit.is_tight else at_widest
        why = say(words, of_interval(found, claim.unit), remarks_of(missing, is_open))
    if fit.verdict == CANNOT:
        why = f"{why} {doubt or is_open}"
    return ClaimVerdict(fit.verdict, why, fit.claim, found)


def consistent(words: str, computed: str, remarks: str) -> str:
    """Say that a claim fits what the others give, both in words."""
    return f"{words} is consistent with {computed}.{remarks}"


def at_widest(words: str, computed: str, remarks: str) -> str:
    """Say that a claim fits what the others give only where all are read at their widest."""
    return (
        f"{words} is consistent with {computed} only where the figures are read at their "
        f"widest.{remarks}"
    )


def if_cut_off(words: str, computed: str) -> str:
    """Say that a claim fits what the others give only if digits were cut off."""
    return f"{words} is consistent with {computed} only if last digits were cut off."


def inconsistent(words: str, computed: str, distance: str) -> str:
    """Say that a claim is so far away from what the others give."""
    return (
        f"{words} is inconsistent with {computed}, which the other figures give at their widest: "
        f"it is {distance} away."
    )


def remarks_of(missing: str, is_open: str) -> str:
    """Return what is said of a sum without a term, and of figures that leave qualities open."""
    return " ".join(("", *(text for text in (missing, is_open) if text)))


def check_of(identity: Identity | Implied, cells: Cells, is_open: str) -> Check:
    """Return the row of an identity in the table of checks; `is_open` is that of `verdict_on`."""
    if isinstance(identity, Implied):
        verdict = ClaimVerdict(
            CONTRADICTED if identity.impossible else CANNOT,
            identity.impossible or identity.why,
            identity.claim,
            identity.found,
        )
        sentence, unit = identity.sentence, cells.claim(identity.rows[-1]).unit
    else:
        verdict = verdict_on(identity, cells, is_open)
        unit = cells.claim(identity.claim).unit
        computed = "nothing" if verdict.found is None else of_interval(verdict.found, unit)
        sentence = identity.sentence.replace("{claim}", cells.words(identity.claim)).replace(
            "{found}", computed
        )
    ids = tuple(map(cells.labels.figure_id, identity.rows))
    return Check(identity.kind, ids, capital(sentence), verdict, unit)
