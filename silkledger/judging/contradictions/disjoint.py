"""Sets of quantities that cannot hold and share none, as they are found, where nobody is blamed.

Neither the smallest repair nor who else could be changed is searched for. A rule that is broken
alone comes before several that are broken together, the first one before others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.judging.contradictions.feasibility import Feasibility
from silkledger.judging.contradictions.propagation import broken, components
from silkledger.judging.contradictions.rules import any_lets_hold, holds, quantities_of
from silkledger.judging.contradictions.search import MOST_QUANTITIES, Contradiction, nearest
from silkledger.judging.contradictions.solver import LimitError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from silkledger.judging.comparing import Interval
    from silkledger.judging.contradictions.rules import ArithmeticRule


def disjoint(
    rules: Sequence[ArithmeticRule],
    interval: Callable[[int], Interval],
    named: Collection[int] = (),
    alone: Sequence[int] | None = None,
    quantities: Sequence[Sequence[int]] | None = None,
) -> list[Contradiction]:
    """Return contradictions among rules that share no quantity with each other and with `named`.

    None of them has suspects. The rules of a quantity that was named are not asked about again.
    `alone` are the places of the rules that are broken alone, and `quantities` those of each rule,
    if they are known: then few rules are asked for.

    >>> from decimal import Decimal
    >>> from silkledger.judging.comparing import Interval
    >>> from silkledger.judging.contradictions.rules import Product
    >>> numbers = {n: Interval(Decimal(value), Decimal(value)) for n, value in enumerate((7, 2, 3))}
    >>> rules = [Product(0, 1, 2), Product(1, 0, 2)]
    >>> [found.quantities for found in disjoint(rules, numbers.__getitem__)]
    [(0, 1, 2)]
    """
    taken = set(named)
    if quantities is None:
        quantities = [rule.quantities for rule in rules]
    if alone is None:
        alone = [place for place, rule in enumerate(rules) if not holds(rule, interval)]
    single, joint = list[Contradiction](), list[Contradiction]()
    for place in alone:
        own = quantities[place]
        if taken.isdisjoint(own) and any_lets_hold(rules[place], interval):
            single.append(Contradiction(tuple(sorted(set(own))), (place,)))
            taken.update(own)
    is_alone = frozenset(alone)
    waiting = [list(range(len(rules)))]
    for places in waiting:
        left = [place for place in places if taken.isdisjoint(quantities[place])]
        for part in components([quantities[place] for place in left]):
            if len(part) == 1 and left[part[0]] not in is_alone:
                continue
            contradiction = _in([left[place] for place in part], rules, interval)
            if contradiction is not None:
                joint.append(contradiction)
                taken.update(contradiction.quantities)
            if contradiction is not None and contradiction.complete:
                waiting.append([left[place] for place in part])
    return [*single, *joint]


def _in(
    places: Sequence[int], rules: Sequence[ArithmeticRule], interval: Callable[[int], Interval]
) -> Contradiction | None:
    """Return a contradiction among the rules at some places, which are connected."""
    chosen = [rules[place] for place in places]
    intervals = {row: interval(row) for row in quantities_of(chosen)}
    asked = Feasibility(chosen, intervals)
    answer = asked.by_arithmetic(())
    if answer:
        return None
    start: Sequence[int] = broken(chosen, intervals) if answer is None else ()
    if answer is None and not start:
        return None
    if answer is None and len(asked.quantities) > MOST_QUANTITIES:
        places = [places[place] for place in nearest(chosen, start)]
        chosen = [rules[place] for place in places]
        asked = Feasibility(chosen, {row: intervals[row] for row in quantities_of(chosen)})
    try:
        quantities, needed = asked.minimal(())
    except LimitError:
        start = start or broken(chosen, intervals) or range(len(chosen))
        rows = {row for place in start for row in chosen[place].quantities}
        return Contradiction(
            tuple(sorted(rows)), tuple(places[place] for place in start), complete=False
        )
    if not quantities:
        return None
    return Contradiction(tuple(quantities), tuple(places[place] for place in needed))
