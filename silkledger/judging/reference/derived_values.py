"""Which official values are computed from others by a formula (vocabularies/derived_values.csv).

A quotient is an amount by a divisor; of several divisors, any may be meant, the smallest first. A
mean age is that of the people in age bands, which official files state as amounts on the basis
`ages:LOW-HIGH` (reference_codes.csv). Balances and values per head have no rows: difference and
factors of indicators.csv say them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.indicators import indicators, per_head, with_related
from silkledger.schemas.vocabulary import SHIPPED, Vocabulary, built_once

if TYPE_CHECKING:
    from collections.abc import Iterable

MEAN_AGE, QUOTIENT = "mean_age", "quotient"
AGES = "ages:"


class Formula(NamedTuple):
    """A formula of one indicator: the amount, and the divisors of a quotient in their order."""

    name: str
    amount: str
    divisors: tuple[str, ...] = ()

    @property
    def inputs(self) -> tuple[str, ...]:
        """The indicators from whose values it is computed."""
        return (self.amount, *self.divisors)


@built_once
def formulas(vocabulary: Vocabulary) -> dict[str, Formula]:
    """Return the formula of each indicator that has one.

    Raises VocabularyError for an unknown indicator or formula, and for a quotient without divisor.

    >>> formulas(SHIPPED)["population_density"].divisors
    ('land_area', 'surface_area')
    """
    by_indicator: dict[str, Formula] = {}
    columns = ("indicator", "formula", "amount", "divisor", "note")
    known = indicators(vocabulary)
    for entry in vocabulary.load(
        "derived_values", columns, required=columns[:3], key=("indicator", "divisor")
    ):
        for column in ("indicator", "amount", "divisor"):
            if entry[column] and entry[column] not in known:
                what = f"{entry[column]!r} is not in indicators.csv; add it there"
                raise entry.fault(what, column)
        if entry["formula"] not in (MEAN_AGE, QUOTIENT):
            raise entry.fault(f"{entry['formula']!r} is not a formula; write quotient", "formula")
        if bool(entry["divisor"]) != (entry["formula"] == QUOTIENT):
            raise entry.fault("a quotient has a divisor, nothing else has one", "divisor")
        before = by_indicator.get(entry["indicator"])
        divisors = (*(before.divisors if before else ()), entry["divisor"])
        by_indicator[entry["indicator"]] = Formula(
            entry["formula"], entry["amount"], tuple(filter(None, divisors))
        )
    return by_indicator


def inputs_of(code: str, vocabulary: Vocabulary = SHIPPED) -> tuple[str, ...]:
    """Return the indicators from which a formula, or a value per head, computes an indicator."""
    formula = formulas(vocabulary).get(code)
    return (*per_head(vocabulary).get(code, ()), *(formula.inputs if formula else ()))


def with_inputs(codes: Iterable[str], vocabulary: Vocabulary = SHIPPED) -> set[str]:
    """Return those indicators and all from whose official values theirs can be computed."""
    named = set(codes)
    named |= {each for code in list(named) for each in inputs_of(code, vocabulary)}
    return with_related(named, vocabulary)
