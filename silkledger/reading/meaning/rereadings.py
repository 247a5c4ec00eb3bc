"""Rereadings: a refused wording without what stands beside its figure.

What is left is read by the same grammar as any wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.accompanied_amounts import (
    with_accompanied_rate,
    without_accompanied,
    without_outcome,
)
from silkledger.reading.meaning.apposed_members import without_apposed_members
from silkledger.reading.meaning.balance_words import with_balance
from silkledger.reading.meaning.bounded_ranges import with_bounded_range
from silkledger.reading.meaning.change_brackets import (
    without_base_brackets,
    without_dated_brackets,
)
from silkledger.reading.meaning.changed_amounts import without_changed_amount
from silkledger.reading.meaning.changed_jobs import with_job_change
from silkledger.reading.meaning.changed_places import without_moved
from silkledger.reading.meaning.compared_amounts import (
    with_parted_rate,
    with_parted_start,
    without_change_behind,
    without_compared_amount,
    without_dated_start,
    without_start_behind,
)
from silkledger.reading.meaning.compared_nouns import with_compared_noun
from silkledger.reading.meaning.counted_parts import without_counted_holders, without_whole_of_part
from silkledger.reading.meaning.counted_wholes import without_places, without_wholes
from silkledger.reading.meaning.dates_beside import without_dates
from silkledger.reading.meaning.denied_adjectives import without_denied
from silkledger.reading.meaning.described_nouns import without_described
from silkledger.reading.meaning.distributed_changes import without_distribution
from silkledger.reading.meaning.earlier_brackets import without_earlier
from silkledger.reading.meaning.earlier_results import without_earlier_result
from silkledger.reading.meaning.falling_ranges import with_range
from silkledger.reading.meaning.further_things import without_further
from silkledger.reading.meaning.genitives_before import with_counted_behind
from silkledger.reading.meaning.growing_losses import with_loss_subject
from silkledger.reading.meaning.halves_behind import with_half_first
from silkledger.reading.meaning.han_rereadings import HAN_REWRITES
from silkledger.reading.meaning.hyphened_nouns import with_hyphened
from silkledger.reading.meaning.inverted_verbs import (
    with_verb_first,
    with_verb_last,
    without_agreeing_verb,
)
from silkledger.reading.meaning.level_brackets import without_level_brackets
from silkledger.reading.meaning.levels_beside import without_level_behind, without_levels_before
from silkledger.reading.meaning.loan_terms import without_loan_term
from silkledger.reading.meaning.loose_prepositions import without_loose_preposition
from silkledger.reading.meaning.measured_things import without_measured_thing
from silkledger.reading.meaning.model_names import without_model
from silkledger.reading.meaning.moved_goods import without_going
from silkledger.reading.meaning.named_before import (
    without_named_subject,
    without_state,
    without_thing,
)
from silkledger.reading.meaning.named_between import without_names
from silkledger.reading.meaning.named_tens import with_named_ten
from silkledger.reading.meaning.numbered_parts import without_numbered_part
from silkledger.reading.meaning.omissions import (
    without_mark,
    without_object,
    without_record,
    without_session,
    without_start,
    without_stem,
    without_with,
)
from silkledger.reading.meaning.ordinal_shares import with_ordinal_shares
from silkledger.reading.meaning.paced_declines import with_paced_decline
from silkledger.reading.meaning.package_sizes import without_size
from silkledger.reading.meaning.paired_dashes import with_bracketed_remark
from silkledger.reading.meaning.parted_kinds import with_amount_in_brackets
from silkledger.reading.meaning.placed_shares import without_placed_change
from silkledger.reading.meaning.possessives import without_possessive
from silkledger.reading.meaning.predicate_nouns import without_copula_of_noun
from silkledger.reading.meaning.printed_numbers import (
    with_counted_part,
    with_first_number,
    with_hyphens_apart,
    with_scale_first,
    with_thousands,
)
from silkledger.reading.meaning.qualifying_brackets import without_qualifying
from silkledger.reading.meaning.ratio_starts import without_ratio_start
from silkledger.reading.meaning.reached_records import without_reached
from silkledger.reading.meaning.remark_brackets import (
    with_direction,
    without_remark,
    without_told_direction,
)
from silkledger.reading.meaning.reversed_bounds import with_bound_first
from silkledger.reading.meaning.said_behind import without_predicate
from silkledger.reading.meaning.set_apart import (
    with_commas,
    with_doings,
    with_filled,
    without_copula,
    without_points,
)
from silkledger.reading.meaning.single_times import with_single_time
from silkledger.reading.meaning.spaced_signs import with_touching_sign
from silkledger.reading.meaning.spelled_decimals import with_spelled_decimals
from silkledger.reading.meaning.suffered_changes import without_suffered_change
from silkledger.reading.meaning.timed_starts import without_timed_start
from silkledger.reading.meaning.times_beside import (
    without_bounded_year,
    without_said_time,
    without_vague_time,
    without_window,
)
from silkledger.reading.meaning.trade_names import without_trade
from silkledger.reading.meaning.turned_balances import with_turned_balance
from silkledger.reading.meaning.unlisted_words.unlisted_words import with_unlisted_words
from silkledger.reading.meaning.whole_amounts import without_whole_amount
from silkledger.reading.meaning.worded_starts import without_level_name, without_worded_start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.meaning.han_rereadings import Rewrite
    from silkledger.reading.measures.quantity_context import QuantityContext
    from silkledger.reading.words.known_shapes import Shape
    from silkledger.reading.words.senses import Token


def rereadings(
    tokens: Sequence[Token], settings: Settings, statistic: str | None
) -> Iterator[Sequence[Token]]:
    """Yield the tokens of a refused wording, each time without more beside its figure."""
    rewrites = HAN_REWRITES if settings.language == "zh" else _REWRITES
    for rewrite in rewrites:
        rest = rewrite(tokens, statistic, settings)
        if rest is not tokens:
            tokens = rest
            yield tokens


def with_joined_amounts(
    shaped: tuple[Sequence[Token], Shape | None], context: QuantityContext, language: str
) -> tuple[Sequence[Token], Shape | None]:
    """Return tokens with each amount in one piece that words cut, which then have no known shape.

    Beside a unit cell a number that is only a part of it may be read: two point five, over 5 and
    under 6. Without one such a wording is refused, and read again.
    """
    if not context.unit:
        return shaped
    tokens, settings = shaped[0], context.settings(language)
    rest = with_bounded_range(with_spelled_decimals(tokens, None, settings), None, settings)
    return shaped if rest is tokens else (rest, None)


# In this order, each on what the ones before it left: first nouns of two parts, then what only the
# statistic can tell apart from the figure, then numbers in two parts, then places and dates, so
# that no year is a number in the rules behind it, and last what a dictionary alone tells.
_REWRITES: tuple[Rewrite, ...] = (
    *(
        with_spelled_decimals,
        with_bounded_range,
        with_touching_sign,
        with_single_time,
        with_bracketed_remark,
        with_named_ten,
        without_loan_term,
        with_half_first,
        without_apposed_members,
        without_possessive,
        without_denied,
        with_scale_first,
        without_vague_time,
        without_bounded_year,
        without_loose_preposition,
        without_size,
        without_session,
        without_earlier_result,
        without_numbered_part,
        without_trade,
        without_model,
        with_job_change,
        with_balance,
        with_turned_balance,
        with_paced_decline,
        with_loss_subject,
    ),
    with_bound_first,
    *(without_going, without_further, with_verb_first, with_verb_last, without_agreeing_verb),
    *(without_moved, without_levels_before, without_level_behind),
    *(without_accompanied, with_accompanied_rate, without_outcome),
    *(without_level_brackets, without_worded_start, without_level_name),
    *(with_amount_in_brackets, without_start_behind, without_change_behind, with_parted_start),
    *(without_compared_amount, without_changed_amount, with_parted_rate, without_dated_start),
    *(without_timed_start, with_hyphens_apart, without_suffered_change, without_placed_change),
    *(with_compared_noun, with_hyphened, without_described, without_window, without_said_time),
    *(without_wholes, without_whole_amount, without_places),
    *(without_whole_of_part, without_counted_holders),
    *(without_earlier, without_qualifying, without_remark, with_direction),
    *(without_told_direction, without_reached),
    *(with_range, without_stem, without_record, without_copula_of_noun, without_predicate),
    *(with_thousands, with_first_number, with_counted_part),
    *(without_names, without_dated_brackets, without_dates, with_ordinal_shares),
    with_counted_behind,
    *(without_start, without_ratio_start, without_object, without_with),
    *(without_points, with_commas, without_copula, without_base_brackets),
    *(with_doings, with_filled, without_named_subject, without_thing, without_state),
    without_distribution,
    *(without_mark, without_measured_thing, with_unlisted_words),
)
