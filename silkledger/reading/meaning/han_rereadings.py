"""Rereadings of a refused Chinese wording: without words beside its figure that say nothing of it.

That is a rank (位居全球第一), an ordinal (第三次), the generation of some people (90后), what
happens before a length of time (核定后10年). What is left is
read by the same grammar as any wording; words that bound or turn the figure are never left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning import han_counted_subjects
from silkledger.reading.meaning.bounded_ranges import with_bounded_range
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import SILENT
from silkledger.reading.meaning.han_amounts_beside import (
    with_bound_behind_share,
    without_brackets_beside,
    without_change_of_whole,
    without_round_number,
    without_subject,
    without_whole,
)
from silkledger.reading.meaning.han_comparands import (
    with_bound_at_comparand,
    with_bound_for_adjective,
    without_compared,
    without_comparing_clause,
)
from silkledger.reading.meaning.han_conjunctions import without_however, without_then
from silkledger.reading.meaning.han_deficits import with_narrowing
from silkledger.reading.meaning.han_lengths import with_lengths
from silkledger.reading.meaning.han_lone_words import (
    with_lone_verbs,
    with_more,
    with_pairs,
    with_points,
)
from silkledger.reading.meaning.han_moved_bounds import with_bound_at_number
from silkledger.reading.meaning.han_names import (
    with_classes,
    with_denied_nouns,
    with_terms,
)
from silkledger.reading.meaning.han_nouns import with_heads
from silkledger.reading.meaning.han_origins import (
    without_base_amount,
    without_origin,
    without_spread,
    without_turned_change,
    without_unlisted_base,
)
from silkledger.reading.meaning.han_parts import (
    with_each_scale,
    with_hundredths,
    with_part_of_each,
)
from silkledger.reading.meaning.han_people import with_measure_of_people
from silkledger.reading.meaning.han_remarks import (
    with_former_time,
    with_multiples,
    with_quotes,
    without_ranked_change,
    without_remark_brackets,
    without_superlative,
)
from silkledger.reading.meaning.han_sequels import (
    without_holder,
    without_majority,
    without_peak_behind,
    without_sequel,
)
from silkledger.reading.meaning.han_set_apart import (
    with_glossed_times,
    without_in,
    without_interval,
    without_lasting,
    without_manner_apart,
    without_named_brackets,
)
from silkledger.reading.meaning.han_starts import without_middle_amount, without_start_amount
from silkledger.reading.meaning.han_states import without_people_state, without_things_state
from silkledger.reading.meaning.han_territories import (
    with_abbreviated_places,
    with_territories,
)
from silkledger.reading.meaning.han_thresholds import without_threshold
from silkledger.reading.meaning.han_units import (
    with_each,
    with_index_points,
    with_kilowatt_hours,
    with_litres,
    with_minutes,
    with_months,
    with_percent,
    with_rate_points,
    with_yields,
    without_each_time,
)
from silkledger.reading.meaning.model_names import without_model
from silkledger.reading.meaning.paced_declines import with_paced_decline
from silkledger.reading.meaning.turned_balances import with_turned_balance
from silkledger.reading.words.senses import NUMBERS, Token, Word, has_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.reading.definitions.settings import Settings

    Rewrite = Callable[[Sequence[Token], str | None, Settings], Sequence[Token]]

_HAN = "\u3400"
_ORDINAL = "第"
_COUNTED_ORDINALS = (*"次届屆轮輪期批代号號年季", "个月", "個月", "个季度", "個季度", "季度")
_RANKS = (
    *("位居", "稳居", "穩居", "高居", "跃居", "躍居", "居于", "居於", "位列", "名列", "排名"),
    *("排在", "雄居", "蝉联", "蟬聯"),
)
_RANK = ("居", "排")  # alone
_FIRST = (
    *("首位", "榜首", "首", "第一", "第二", "第三", "之首", "前列", "前茅", "冠军", "冠軍"),
    *("第一位", "第一名"),
)
_RANKED = 4  # tokens between a word for ranking and the rank
_BORN = frozenset(("50", "60", "70", "80", "90", "95", "00", "05", "10"))
_AFTER = ("后", "後")
_NAMES = frozenset(("subject", "head", "common", "matter", "goods", "neutral", "activity"))
_DEGREES = ("及以上", "及以下", "或以上", "或以下")
_NAME = Word(roles=frozenset(("subject",))).settled()


def without_rank(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without what ranks their figure; as they are if nothing does.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "zh").tokens("产量500万吨,稳居全球首位")
    >>> "".join(token.text for token in without_rank(tokens))
    '产量500万吨'
    """
    for at, token in enumerate(tokens):
        ranks = token.text.startswith(_RANKS) or token.text in _RANK
        end = _behind_rank(tokens, at) if ranks else 0
        if end:
            start = at - (at > 0 and "stop" in tokens[at - 1].word.roles)
            return [*tokens[:start], *tokens[end:]]
    return tokens


def _behind_rank(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the rank that a word at `at` leads to, else 0: 位居|全国|第|三|位."""
    for place in range(at, min(at + _RANKED, len(tokens))):
        token = tokens[place]
        text = token.text
        if text.endswith(_ORDINAL):
            numbered = place + 1 < len(tokens) and tokens[place + 1].kind in NUMBERS
            end = place + 2
            return end + (has_role(tokens, end, "person_classifier")) if numbered else 0
        pair = text + (tokens[place + 1].text if place + 1 < len(tokens) else "")
        if place > at and pair in _FIRST:
            return place + 2
        if place > at and text in _FIRST:
            return place + 1
        if place == at and text.endswith(_FIRST):
            return place + 1
        named = place == at or _may_name(token)
        if not named or token.word.bound_before or token.word.change_before:
            return 0
    return 0


def _may_name(token: Token) -> bool:
    return token.kind == "word" and bool(token.word.roles) and token.word.says <= _NAMES


def without_ordinals(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without numbers of a row beside another number: 第三次调查."""
    for at, token in enumerate(tokens[:-2]):
        if token.text != _ORDINAL or tokens[at + 1].kind not in NUMBERS:
            continue
        others = [*tokens[:at], *tokens[at + 3 :]]
        if tokens[at + 2].text in _COUNTED_ORDINALS and any(t.kind in NUMBERS for t in others):
            return without_ordinals(others)
    return tokens


def without_generations(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with one word for each generation that its decade names: 90后."""
    for at, token in enumerate(tokens[:-1]):
        behind = tokens[at + 1]
        if token.text in _BORN and behind.text in _AFTER and token.end == behind.start:
            named = Token("word", token.text + behind.text, token.start, behind.end, _NAME)
            return without_generations([*tokens[:at], named, *tokens[at + 2 :]])
    return tokens


def without_event(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without what happens before the figure: 预计核定后10年完工."""
    at = next((at for at, token in enumerate(tokens) if token.text in _AFTER), 0)
    if not at or statistic in CHANGES or at + 1 == len(tokens):
        return tokens
    before = tokens[:at]
    silent = all(token.word.says <= SILENT or "auxiliary" in token.word.roles for token in before)
    silent = silent and all(token.kind == "word" for token in before)
    named = silent and len(before[-1].text) > 1
    return tokens[at + 1 :] if named and tokens[at + 1].kind in NUMBERS else tokens


def without_degrees(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without a bound of degrees that a noun names: 硕士及以上."""
    for at in range(1, len(tokens)):
        before = tokens[at - 1]
        named = before.kind not in NUMBERS and not (before.word.unit or before.word.currency)
        if tokens[at].text in _DEGREES and named and before.text[-1:] >= _HAN:
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


HAN_REWRITES: tuple[Rewrite, ...] = (
    with_bounded_range,
    without_model,
    *(with_terms, with_classes, with_quotes, with_index_points, with_months, with_percent),
    *(with_turned_balance, with_paced_decline),
    *(with_minutes, with_rate_points, with_kilowatt_hours, with_litres, with_yields, with_each),
    without_each_time,
    *(with_part_of_each, with_hundredths, with_each_scale),
    *(without_people_state, without_things_state, without_ranked_change, without_sequel),
    *(with_lone_verbs, without_holder, without_unlisted_base),
    *(with_glossed_times, without_interval, without_lasting, without_in, without_manner_apart),
    without_named_brackets,
    *(with_abbreviated_places, with_territories, with_lengths),
    *(with_more, without_generations, without_ordinals, with_pairs, without_rank, without_event),
    *(without_however, with_narrowing, without_then, with_denied_nouns, without_degrees),
    *(with_points, with_bound_behind_share),
    *(without_compared, without_comparing_clause, with_bound_for_adjective),
    *(with_bound_at_number, with_bound_at_comparand),
    *(
        without_whole,
        han_counted_subjects.without_changed_subject,
        without_change_of_whole,
        without_round_number,
        without_brackets_beside,
        without_subject,
    ),
    *(without_threshold, without_superlative, without_remark_brackets, with_multiples),
    *(with_former_time, without_majority, without_peak_behind),
    without_middle_amount,
    *(without_start_amount, without_origin, without_base_amount, with_heads, without_spread),
    with_measure_of_people,
    without_turned_change,
    *(han_counted_subjects.with_nights, han_counted_subjects.without_counted_subject),
)
