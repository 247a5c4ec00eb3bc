"""minimal_contradiction: the smallest sets of figures that cannot all hold, and who is to blame.

All identities of a connected component are asked together (silkledger.judging.contradictions). Only
those that accuse take part at first; then, as what cannot all hold if the figures speak of the same
thing, also those across sources that leave a quality open: such a contradiction accuses nobody, so
that sets which share no figure are taken as they are found.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from silkledger.judging.checks.causes import Causes, known_causes
from silkledger.judging.checks.identities.usable import UsableIdentities
from silkledger.judging.checks.rows import Check, table_of
from silkledger.judging.comparing import ClaimVerdict
from silkledger.judging.comparing.words import enumeration, of_interval
from silkledger.judging.contradictions import (
    Contradiction,
    allowed,
    components,
    contradictions,
    disjoint,
)
from silkledger.judging.contradictions.rules import quantities_of
from silkledger.judging.exchange_rates import rates
from silkledger.parts import ThisProcess, batches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pyarrow as pa

    from silkledger.judging.checks.identities import Cells, IdentityFound
    from silkledger.judging.comparing import Interval
    from silkledger.judging.contradictions.rules import ArithmeticRule
    from silkledger.judging.reference import Reference
    from silkledger.parts import Workers

KIND = "minimal_contradiction"
_BATCH = 400  # components of a part of the work; what their figures claim is read at once
_SHOWN = 6  # figures named in a sentence
_LIMIT = "The search stopped at its limit: there may be other contradictions among these figures."
_OPEN = (
    "The figures come from different sources that do not state all qualities: they cannot all hold "
    "if they speak of the same thing, and accuse nobody."
)
# A contradiction among identities, by their places, and why it accuses nobody.
_Accusation: TypeAlias = "tuple[Contradiction, Sequence[int], str]"


@dataclass(frozen=True)
class _Asked:
    """The identities that can contradict each other, and what is needed to ask about them."""

    usable: UsableIdentities
    cells: Cells
    figures: pa.Table
    reference: Reference

    @cached_property
    def causes(self) -> Causes:
        return Causes(self.cells, self.figures, self.usable, rates(self.reference))


def minimal_contradictions(
    items: Sequence[IdentityFound],
    cells: Cells,
    figures: pa.Table,
    reference: Reference,
    workers: Workers | None = None,
) -> Iterable[pa.Table]:
    """Return a row for every minimal contradiction among identities over cells, in tables.

    What has to be asked about is found at once, the contradictions when they are asked for.
    """
    usable = UsableIdentities(items, cells)
    asked = _Asked(usable, cells, figures, reference)
    parts, name = batches(usable.components_to_ask(), _BATCH), "batches of connected identities"
    if len(parts) > 1:
        asked.causes.prepare()

    def each() -> Iterator[pa.Table]:
        yield from (workers or ThisProcess()).each(_among_several, asked, parts, name)

    return each()


def _among_several(asked: _Asked, connected: Sequence[Sequence[int]]) -> pa.Table:
    """Return the contradictions of some components of rules."""
    cells, usable = asked.cells, asked.usable
    every = np.array([place for places in connected for place in places], np.int64)
    cells.distinct_claims(usable.groups.take(every).rows)
    # Causes are asked about the figures of identities that accuse.
    accused = usable.groups.take(every[~usable.is_open[every]]).rows
    asked.causes.load(accused)
    accusations = [item for places in connected for item in _among(asked, places)]
    several = {row for contradiction, *_ in accusations for row in contradiction.quantities}
    named = np.array(sorted(several), np.int64)
    cells.labels.load(named)
    cells.labels.load_quoted(named)
    checks = table_of([_check(*item, usable, cells) for item in accusations])
    cells.forget_subjects()
    asked.causes.forget()
    return checks


def _among(asked: _Asked, places: Sequence[int]) -> list[_Accusation]:
    """Return the contradictions of one component of rules."""
    cells, causes, usable = asked.cells, asked.causes, asked.usable
    if len(places) == 1 and usable.is_open[places[0]] and usable.is_addition(places[0]):
        # Nine of twenty: what `disjoint` finds in a sum that is broken alone.
        rows = sorted({*usable.groups.rows_of(places[0])})
        return [(Contradiction(tuple(rows), (0,)), places, _OPEN)]
    rules = usable.rules(places)
    firm = [number for number, place in enumerate(places) if not usable.is_open[place]]
    broken = [number for number, place in enumerate(places) if usable.is_broken[place]]
    accusations: list[_Accusation] = []
    named: set[int] = set()
    # Without the open ones, what is left may fall into parts.
    for part in components([rules.quantities[number] for number in firm]):
        closed = [firm[number] for number in part]
        if len(closed) == 1 and closed[0] not in broken:
            continue
        chosen = [rules[number] for number in closed]
        within = {row: cells.widest(row) for row in quantities_of(chosen)}
        for contradiction in contradictions(chosen, within, causes.of, causes.recomputed):
            named.update(contradiction.suspects or contradiction.quantities)
            accusations.append((contradiction, [places[number] for number in closed], ""))
    if len(places) > len(firm):
        several = disjoint(rules, cells.widest, named, broken, rules.quantities)
        accusations += [(contradiction, places, _OPEN) for contradiction in several]
    return accusations


def _check(
    contradiction: Contradiction,
    places: Sequence[int],
    reason: str,
    usable: UsableIdentities,
    cells: Cells,
) -> Check:
    """Return the row of a contradiction; with a `reason` it accuses nobody."""
    culprit = None if reason or not contradiction.complete else contradiction.culprit
    rows = sorted(contradiction.quantities, key=lambda row: (row != culprit, row))
    kinds = [usable.kind(places[place]) for place in contradiction.rules]
    names = [cells.labels.quoted(row) for row in rows[:_SHOWN]]
    others = f" and {len(rows) - _SHOWN} others" if len(rows) > _SHOWN else ""
    narrowest = "" if contradiction.suspects or reason else " the smallest set that was found:"
    claim, values = None, None
    if culprit is not None:
        claim, values = _intervals(
            culprit, [usable.rule(places[place]) for place in contradiction.rules], cells
        )
    code, meaning = _cause(contradiction.cause, cells) if culprit is not None else ("", "")
    return Check(
        kind=KIND,
        figure_ids=tuple(map(cells.labels.figure_id, rows)),
        statement=f"These {len(rows)} figures cannot all hold:{narrowest} "
        f"{'; '.join(names)}{others}.",
        verdict=ClaimVerdict(
            "cannot_be_checked" if reason or not contradiction.suspects else "contradicted",
            _open(contradiction, reason)
            if reason
            else _why(contradiction, (culprit, values), cells, meaning),
            claim,
            values,
        ),
        unit=cells.claim(rows[0]).unit,
        name=" ".join(sorted(kinds)),
        culprit=None if culprit is None else cells.labels.figure_id(culprit),
        explanation=code or None,
        rules=tuple(dict.fromkeys(kinds)),
    )


def _open(contradiction: Contradiction, reason: str) -> str:
    return reason if contradiction.complete else f"{reason} {_LIMIT}"


def _cause(place: str, cells: Cells) -> tuple[str, str]:
    if not place:
        return "", ""
    known = known_causes(cells.vocabulary)[int(place)]
    return known.code, known.meaning


def _why(
    contradiction: Contradiction,
    blamed: tuple[int | None, Interval | None],
    cells: Cells,
    more: str,
) -> str:
    culprit, values = blamed
    if culprit is not None:
        unit = cells.claim(culprit).unit
        allowed = f", to {of_interval(values, unit)}," if values else ""
        sentence = (
            f"Changing {cells.labels.quoted(culprit)} alone{allowed} would let every identity hold."
        )
    elif contradiction.rounded:
        rounded = enumeration([cells.labels.quoted(row) for row in contradiction.rounded[:_SHOWN]])
        sentence = (
            f"Changing {_any_of(contradiction.suspects, cells)} would let every identity hold. No "
            "figure is blamed, since others may have been computed from rounded numbers: "
            f"{rounded}."
        )
    elif len(contradiction.suspects) == 1 and not contradiction.complete:
        sentence = "No figure is blamed, since not every other one was tried."
    elif contradiction.suspects:
        sentence = (
            f"Changing {_any_of(contradiction.suspects, cells)} would let every identity hold."
        )
    else:
        sentence = "No single change lets every identity hold."
    return " ".join(
        part for part in (sentence, more, "" if contradiction.complete else _LIMIT) if part
    )


def _intervals(
    culprit: int, rules: Sequence[ArithmeticRule], cells: Cells
) -> tuple[Interval, Interval | None]:
    """Return the interval of the culprit, and the values that all rules on it allow."""
    others = {row: cells.widest(row) for rule in rules for row in rule.quantities}
    values = allowed(rules, others, culprit)
    is_open = values is None or values.low is values.high is None
    return cells.wide(culprit), None if is_open else values


def _any_of(rows: Sequence[int], cells: Cells) -> str:
    """Return figures of which one is enough, in words."""
    names = enumeration([cells.labels.quoted(row) for row in rows[:_SHOWN]])
    return names if len(rows) == 1 else f"any one of {names}"
