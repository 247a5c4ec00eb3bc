"""The smallest sets of quantities that cannot hold, and the one that is to blame, if it is one.

An error is located by the smallest set of values whose change would let every rule hold (Fellegi
and Holt, 1976). Sets that cannot hold are collected until the smallest set that has a member of
each of them, when freed, lets the rest hold: an implicit hitting set, both sides asked of the
solver. Each member then has a contradiction of its own; whoever could stand in for it is a suspect.
A suspect is the culprit if it is the only one, or the only one whose error has a known cause;
but not if everything holds where others that may have been computed from rounded numbers differ.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from silkledger.judging.contradictions.feasibility import Core, Feasibility
from silkledger.judging.contradictions.hitting_sets import SearchWork, smallest_hitting_set
from silkledger.judging.contradictions.propagation import broken
from silkledger.judging.contradictions.rules import any_lets_hold, holds
from silkledger.judging.contradictions.solver import LimitError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from silkledger.judging.comparing import Interval
    from silkledger.judging.contradictions.rules import ArithmeticRule

# The most quantities that are asked about at once, and the most contradictions reported of them.
MOST_QUANTITIES, MOST_CONTRADICTIONS = 400, 20


class Cause(NamedTuple):
    """What may have gone wrong with a quantity: a code, and the interval it would then lie in.

    No interval: that something else has the value of the quantity is the evidence.
    """

    code: str
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Quantities and rules (places) that cannot hold, though without any one of them they can.

    `suspects` are the quantities each of which, freed alone, lets the rest hold; `culprit` is the
    one to blame, `cause` a code of what may have gone wrong with it (empty: unknown). Nobody is to
    blame where other quantities, `rounded`, may be less exact than they are printed. `complete` is
    false if the search reached its limit: there may be others, and the set may not be minimal.
    """

    quantities: tuple[int, ...]
    rules: tuple[int, ...]
    suspects: tuple[int, ...] = ()
    culprit: int | None = None
    cause: str = ""
    complete: bool = True
    rounded: tuple[int, ...] = ()


def _as_printed(_: int) -> None:
    return None


def contradictions(
    rules: Sequence[ArithmeticRule],
    intervals: Mapping[int, Interval],
    causes: Callable[[int], Iterable[Cause]],
    recomputed: Callable[[int], Interval | None] = _as_printed,
) -> list[Contradiction]:
    """Return the contradictions in one component of rules.

    `causes` is asked about suspects. `recomputed` returns where a quantity may also lie
    if it was computed from the rounded numbers beside it, its own interval included. Rules beyond
    MOST_QUANTITIES, by their distance from those that are broken, are left out, and the
    contradictions are then not `complete`.
    """
    if len(rules) == 1 and any_lets_hold(rules[0], intervals.__getitem__):
        is_broken = not holds(rules[0], intervals.__getitem__)
        return [_of_one_rule(rules[0], intervals, causes)] if is_broken else []
    asked = Feasibility(rules, intervals)
    answer = asked.by_arithmetic(())
    if answer:
        return []
    is_large = len(intervals) > MOST_QUANTITIES
    places = broken(rules, intervals) if answer is None or is_large else []
    if answer is None and not places:
        return []
    try:
        kept = list(range(len(rules)))
        if is_large:
            kept = nearest(rules, places or asked.minimal(()).rules)
            chosen = [rules[place] for place in kept]
            asked = Feasibility(
                chosen, {row: intervals[row] for rule in chosen for row in rule.quantities}
            )
        results = list(_search(asked, causes, recomputed))
    except LimitError:
        places = broken(rules, intervals)
        quantities = sorted({row for place in places for row in rules[place].quantities})
        return [Contradiction(tuple(quantities), tuple(places), complete=False)]
    complete = len(kept) == len(rules)
    complete &= len(results) < MOST_CONTRADICTIONS
    return [
        replace(
            contradiction,
            rules=tuple(kept[place] for place in contradiction.rules),
            complete=complete,
        )
        for contradiction in results
    ]


def _of_one_rule(
    rule: ArithmeticRule,
    intervals: Mapping[int, Interval],
    causes: Callable[[int], Iterable[Cause]],
) -> Contradiction:
    """Return the contradiction of a rule that any of its quantities, freed, lets hold.

    It is what the solver would find; most contradictions are of one rule.
    """

    def fits(suspect: int, reached: Interval) -> bool:
        return holds(rule, {**intervals, suspect: reached}.__getitem__)

    suspects = sorted(set(rule.quantities))
    culprit, cause = _culprit(fits, suspects, causes)
    return Contradiction(tuple(suspects), (0,), tuple(suspects), culprit, cause)


def nearest(rules: Sequence[ArithmeticRule], start: Sequence[int]) -> list[int]:
    """Return the places of the rules nearest to some, up to MOST_QUANTITIES of their quantities."""
    using: dict[int, list[int]] = {}
    for place, rule in enumerate(rules):
        for row in rule.quantities:
            using.setdefault(row, []).append(place)
    chosen, quantities = dict.fromkeys(start), set[int]()
    for place in (waiting := list(start)):
        quantities.update(rules[place].quantities)
        if len(quantities) >= MOST_QUANTITIES:
            break
        for row in rules[place].quantities:
            for other in using[row]:
                if other not in chosen:
                    chosen[other] = None
                    waiting.append(other)
    inside = [place for place in chosen if quantities.issuperset(rules[place].quantities)]
    return sorted({*inside, *start[:MOST_CONTRADICTIONS]})


def _search(
    asked: Feasibility,
    causes: Callable[[int], Iterable[Cause]],
    recomputed: Callable[[int], Interval | None] = _as_printed,
) -> Iterator[Contradiction]:
    recomputed = cache(recomputed)  # asked again for each contradiction
    repair, cores = _smallest_repair(asked)
    for row in repair[:MOST_CONTRADICTIONS]:
        others = frozenset(repair) - {row}
        left = [core for core in cores if others.isdisjoint(core.quantities)]
        quantities, needed = asked.minimal(others, near=(row,))
        # The repair itself holds, so only what is connected with the row can be broken without it.
        suspects = [
            other
            for other in quantities
            if other == row
            or (
                all(other in core.quantities for core in left)
                and asked.holds(others | {other}, near=(row,))
            )
        ]

        def fits(
            suspect: int, reached: Interval, others: frozenset[int] = others, row: int = row
        ) -> bool:
            return asked.holds(others, {suspect: reached}, near=(row, suspect))

        culprit, cause = _culprit(fits, suspects, causes)
        contradiction = Contradiction(
            tuple(quantities), tuple(needed), tuple(suspects), culprit, cause
        )
        if culprit is not None:
            wider = {
                other: reached
                for other in asked.quantities
                if other != culprit and (reached := recomputed(other)) is not None
            }
            if wider and asked.holds(others, wider, near=(row,)):
                rounded = tuple(sorted(wider.keys() & set(quantities))) or tuple(sorted(wider))
                contradiction = replace(contradiction, culprit=None, cause="", rounded=rounded)
        yield contradiction


def _smallest_repair(asked: Feasibility) -> tuple[list[int], list[Core]]:
    """Return the smallest set of quantities without which the rest can hold, sorted, and cores.

    Any cores may be collected first: the smallest set that lets the rest hold, and of several the
    first one, has a quantity of each core. Since it is the smallest, each of its quantities is the
    only one of it in some core. Raises LimitError.
    """
    cores, work = asked.broken_alone, SearchWork()
    while True:
        repair = smallest_hitting_set([core.quantities for core in cores], work)
        hit, known = set(repair), len(cores)
        while not asked.holds(hit):
            cores.append(asked.minimal(hit))
            hit |= set(cores[-1].quantities)
        if len(cores) == known:
            return repair, cores


def _culprit(
    fits: Callable[[int, Interval], bool],
    suspects: Sequence[int],
    causes: Callable[[int], Iterable[Cause]],
) -> tuple[int | None, str]:
    """Return who is to blame and the code of the cause: the only suspect, or only explained one."""
    explained = {}
    for suspect in suspects:
        for cause in causes(suspect):
            if cause.interval is None or fits(suspect, cause.interval):
                explained[suspect] = cause.code
                break
    if len(suspects) == 1:
        return suspects[0], explained.get(suspects[0], "")
    if len(explained) == 1:
        return next(iter(explained.items()))
    return None, ""
