"""What is looked up of many identities at once is what is told of each by itself."""

from __future__ import annotations

from silkledger.judging.checks.identities import Cells, identities
from silkledger.judging.checks.identities.known_identities import KnownIdentities
from silkledger.judging.checks.identities.usable import UsableIdentities
from tests.support.checks import figure, table

PERIODS = ("in 2022", "in H1 2022", "in H2 2022", "Q1 2022", "Q2 2022")


def found() -> UsableIdentities:
    """Sums over periods, which are many, and a product, which is single, of three sources."""
    rows = [
        figure("5 Mt", "freight_volume", period, geography="KAZ", said_by="a" if number else "b")
        for number, period in enumerate(PERIODS)
    ]
    rows += [
        figure("USD 100", "gdp_per_head", "in 2022", geography="KAZ", said_by="a"),
        figure("10 people", "population", "in 2022", geography="KAZ", said_by="a"),
        figure("USD 1,300", "gdp", "in 2022", geography="KAZ", said_by="c"),
    ]
    cells = Cells.of(table(rows))
    return UsableIdentities(identities(cells), cells)


def test_identities_known_at_once_are_those_told_of_one_by_one() -> None:
    usable = found()
    places = [*range(len(usable))][::-1]
    known = KnownIdentities(usable, places)
    for name in ("is_addition", "is_open", "is_broken", "is_within", "is_at_most"):
        assert {getattr(known[place], name) for place in places} == {True, False}
    for place in places:
        assert known[place].rows == usable.groups.rows_of(place)
        assert (known.rule(place), known.kind(place)) == (usable.rule(place), usable.kind(place))
        assert known[place].is_open == usable.is_open[place]
        assert known[place].is_broken == usable.is_broken[place]
    rules = known.rules(places)
    assert rules[:] == [usable.rule(place) for place in places]
    assert [sorted(rows) for rows in rules.quantities] == [
        sorted(rule.quantities) for rule in rules
    ]
