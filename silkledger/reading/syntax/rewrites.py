"""Rewrites: wordings whose tokens are put into another order or form before the pass reads them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.reading.measures.decided_units import with_decided
from silkledger.reading.measures.exchange_rates import EQUATING, as_price
from silkledger.reading.measures.han_sold_by import with_one_as_per
from silkledger.reading.measures.regional_units import refuse_regional
from silkledger.reading.measures.unit_prices import behind_money
from silkledger.reading.measures.weighed_pounds import with_weighed
from silkledger.reading.syntax.after_changes import with_timing_change
from silkledger.reading.syntax.asides.brackets import without_brackets
from silkledger.reading.syntax.asides.digressions import without_digression
from silkledger.reading.syntax.asides.glossed_fractions import without_fraction
from silkledger.reading.syntax.asides.repeated_measures import without_repeated_measure
from silkledger.reading.syntax.bounds.dashed_comparatives import with_comparative_joined
from silkledger.reading.syntax.bounds.described_ones import with_described_one
from silkledger.reading.syntax.bounds.passed_marks import with_passed_mark
from silkledger.reading.syntax.bounds.restrictions import without_restriction
from silkledger.reading.syntax.changes.compared_manners import without_manner
from silkledger.reading.syntax.changes.ended_verbs import with_ended_verb
from silkledger.reading.syntax.changes.outturns import without_outturn
from silkledger.reading.syntax.compared_levels import without_comparative
from silkledger.reading.syntax.counted_groups import without_group_number
from silkledger.reading.syntax.han.han_comparisons import (
    as_excess,
    with_of,
    without_base,
    without_extreme,
    without_kinds,
    without_rank,
)
from silkledger.reading.syntax.han.han_durations import without_duration
from silkledger.reading.syntax.han.han_misreadings import without_misread
from silkledger.reading.syntax.han.han_times import as_earlier, as_stretch, without_article
from silkledger.reading.syntax.helping_verbs import without_units
from silkledger.reading.syntax.parted_predicates import with_whole_predicate
from silkledger.reading.syntax.ranged_ones import with_ranged_one
from silkledger.reading.syntax.sparing import without_sparing
from silkledger.reading.syntax.unlisted.described_measures import without_described_measure
from silkledger.reading.syntax.unlisted.joined_participles import with_participles
from silkledger.reading.syntax.unlisted.number_compounds import with_compounds
from silkledger.reading.syntax.unlisted.ordinals import without_last, without_ordinals
from silkledger.reading.syntax.unlisted.paired_adjectives import without_paired
from silkledger.reading.syntax.unlisted.participle_adjuncts import without_adjuncts
from silkledger.reading.syntax.unlisted.sized_things import without_thing_size
from silkledger.reading.syntax.unlisted.vague_adverbs import without_somewhat
from silkledger.reading.syntax.yearly_capacities import with_yearly_capacity
from silkledger.reading.words.senses import CHINESE, said_by

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

    Rewrite = Callable[[Sequence[Token]], Sequence[Token]]

_OR = frozenset(("or",))
_MEASURED = frozenset(("unit", "ambiguous"))
_COMPARED = frozenset(("change_before", "change_after"))
_MEASURES = frozenset(("unit", "currency"))
_GROUPS = frozenset(("spelled", "unit"))
_ONES = frozenset(("article", "spelled"))
_OPEN_SCALES = frozenset(("unit", "scale"))
# What the words of a wording must say (Word.says) for each rewrite, in their order.
_REWRITES: tuple[tuple[frozenset[str], Rewrite], ...] = (
    (frozenset(("restricted", "restricts")), without_restriction),
    (frozenset(("turns_out", "turns_out_end")), without_outturn),
    (frozenset(("passes_mark",)), with_passed_mark),
    (frozenset(("sparing",)), without_sparing),
    (frozenset(("between", "and", "spelled")), with_ranged_one),
    (frozenset(("minus", "spelled")), with_compounds),
    (frozenset(("spelled", "change_before")), without_somewhat),
    (frozenset(("open", "close")), without_repeated_measure),
    (frozenset(("open", "close", "spelled")), without_fraction),
    (frozenset(("open", "close")), without_brackets),
    (frozenset(("change_before", "by")), without_digression),
    (frozenset(("previous",)), as_earlier),
    (frozenset(("previous",)), without_ordinals),
    (frozenset(("previous", "date_word")), without_last),
    (frozenset(("names", "range")), as_stretch),
    (frozenset(("classifier",)), without_article),
    (frozenset(("currency", CHINESE)), with_one_as_per),
    (frozenset((CHINESE,)), without_duration),
    (frozenset(("of_before", "multiple")), without_base),
    (frozenset(("bound_before", CHINESE)), as_excess),
    (frozenset(("bound_before", "neutral", CHINESE)), without_rank),
    (frozenset(("superlative", CHINESE)), without_extreme),
    (frozenset(("of_all_kinds",)), without_kinds),
    (frozenset(("unit", CHINESE)), with_of),
    (frozenset(("annual", "capacity")), with_yearly_capacity),
    (frozenset(("one_day", "capacity")), with_yearly_capacity),
    (frozenset(("auxiliary", "unit")), without_units),
    (frozenset(("currency",)), as_price),
)


def rewritten(
    printed: Sequence[Token], settings: Settings
) -> tuple[Sequence[Token], frozenset[str]]:
    """Return the tokens as the pass reads them, and what their words say."""
    printed = _without_or(printed)
    tokens, said = printed, said_by(printed)
    if CHINESE in said:
        tokens = without_misread(tokens, said, settings)
    if "change_after" in said:
        tokens = with_comparative_joined(tokens, settings)
    for rewrite in _asked(said):
        tokens = rewrite(tokens)
    tokens = _with_told(tokens, said, settings)
    if not said.isdisjoint(_ONES):
        tokens = with_described_one(tokens, settings)
    if said >= _COMPARED:
        tokens = without_manner(tokens, settings)
    if "and" in said:
        tokens = without_paired(tokens, settings)
    tokens = _with_units(tokens, said, settings)
    if "minus" in said:
        tokens = without_thing_size(tokens, settings)
        tokens = with_participles(tokens, settings)
    if "currency" in said and not said.isdisjoint(_MEASURED):
        tokens = behind_money(tokens, settings)
    return tokens, said if tokens is printed else said_by(tokens)


def _with_told(
    tokens: Sequence[Token], said: frozenset[str], settings: Settings
) -> Sequence[Token]:
    """Return the tokens with whole verbs, and without what only describes a group or a level."""
    tokens = without_adjuncts(with_whole_predicate(tokens, settings), settings)
    if "change_before" in said:
        tokens = with_timing_change(tokens, settings)
    if said >= _GROUPS:
        tokens = without_group_number(tokens, settings)
    if "change_after" in said:
        tokens = without_comparative(tokens, settings)
    return with_ended_verb(tokens) if "by" in said else tokens


def _with_units(
    tokens: Sequence[Token], said: frozenset[str], settings: Settings
) -> Sequence[Token]:
    """Return the tokens without what describes a measure, and with the units that are decided."""
    if "unit" in said:
        refuse_regional(tokens, settings)
    if "currency" in said:
        tokens = with_weighed(tokens, settings)
    if not said.isdisjoint(_MEASURES):
        tokens = without_described_measure(tokens, settings)
    return with_decided(tokens, settings) if said >= _OPEN_SCALES else tokens


@lru_cache(maxsize=4096)
def _asked(said: frozenset[str]) -> tuple[Rewrite, ...]:
    """Return the rewrites that words which say this may need, in their order."""
    return tuple(
        rewrite
        for needed, rewrite in _REWRITES
        if needed <= said and not (rewrite is as_price and said.isdisjoint(EQUATING))
    )


def _without_or(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without an "or" that begins them: or 27 % of all admissions."""
    return tokens[1:] if len(tokens) > 1 and tokens[0].word.roles == _OR else tokens
