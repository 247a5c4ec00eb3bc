"""First words of figures: the bounds, changes, currencies and signs before a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.measures.carriers import carriers
from silkledger.reading.measures.leading_denominators import LEADING_UNITS
from silkledger.reading.measures.monies import scales_money
from silkledger.reading.measures.time_rates import TRAILING_UNITS
from silkledger.reading.search.amount_extent import is_level_of_rate
from silkledger.reading.search.joints import is_sign
from silkledger.reading.search.unsaid_changes import is_unsaid
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token

# Roles of words left of a number that belong to its figure, and of those that may stand between.
_LEADING = frozenset(("range_only", "in_times", "negative", "leading_unit")).union(LEADING_UNITS)
_NE = 5  # tokens from "ne" to "plus que"
_IN_TIMES = frozenset(("in_times",))
SILENT = VERBS | {"neutral", "article", "each", "of", "share", "annual", "by", "to", "per"}
_HYPHENS = ("-", "\u2010", "\u2011")


def first_word(tokens: Sequence[Token], at: int, floor: int, lexicon: Lexicon) -> int:
    """Return the place of the first word of a figure whose number is at `at`, from `floor` on.

    Words without meaning for the figure may stand between. A currency has nothing of them behind
    it: fiel gegenüber dem Dollar um 0,28 Prozent.
    """
    first = place = at
    while place > floor:
        token = tokens[place - 1]
        per = place > 1 and "per" in tokens[place - 2].word.roles
        if token.word.unit is not None and per and not _is_subject(tokens, place - 1):
            first = place = place - 2  # 每桶
            continue
        if token.word.change_before and is_unsaid(tokens, place - 1, at, lexicon):
            break
        times = token.word.multiple is not None and token.word.multiple.value is None
        leads = times or bool(token.word.bound_before or token.word.change_before)
        leads = leads or bool(token.word.currency and place == first)
        leads = leads or (token.word.scale is not None and scales_money(tokens, place - 1))
        if token.word.bound_before and _bounds_other(tokens, place - 1):
            break
        if is_level_of_rate(tokens, place - 1):
            break  # 10% below the 251 t of last year
        leading = token.word.roles & _LEADING
        if leading & TRAILING_UNITS and _is_of_carrier(tokens, place - 1, lexicon):
            break  # le journal hebdomadaire a reçu
        if place < first and leading == _IN_TIMES:
            leading = frozenset()  # в котором приняли участие 1800 человек
        # No sign is in "January-March to 1.36 million" and "a year-on-year fall".
        if leads or leading or (is_sign(tokens, place - 1) and not _is_hyphen(tokens, place - 1)):
            first = place - 1
        elif not (token.word.roles & SILENT or _leads_through(tokens, place - 1)):
            break
        place -= 1
    return first


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign stands between the letters of one word."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text not in _HYPHENS:
        return False
    before, behind = tokens[at - 1], tokens[at + 1]
    glued = before.end == tokens[at].start and tokens[at].end == behind.start
    return glued and before.text[-1:].isalpha() and behind.text[:1].isalpha()


def _is_of_carrier(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a time describes the noun before it, which tells or has an amount."""
    told = carriers(lexicon.vocabulary, lexicon.language or "")
    return at > 0 and tokens[at - 1].text.lower() in told


def _is_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article stands before what is counted here: les salariés versent 10 %."""
    unit = tokens[at].word.unit
    counted = unit is not None and unit.dimension in COUNTED
    return counted and "neutral" in tokens[at - 1].word.roles


def _leads_through(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bound leads over the preposition here: более чем у 95 %, nicht einmal zu 20 %."""
    bound = at > 0 and tokens[at - 1].word.bound_before
    leads = bool(bound) and tokens[at + 1].kind == "number" and not tokens[at].word.bound_before
    return leads and not tokens[at].word.roles.isdisjoint(("prep", "rate"))


def _bounds_other(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bound is of the multiple before it (halbierte sich nahezu auf 5), or restricts."""
    before = tokens[max(0, at - _NE) : at]
    if "restricts" in tokens[at].word.roles:  # n'atteint plus que 5 %
        return any("restricted" in token.word.roles for token in before)
    if at + 1 >= len(tokens) or "to" not in tokens[at + 1].word.roles:
        return False
    verbs = (token.word.multiple for token in before[-2:])
    return any(verb is not None and verb.value is not None for verb in verbs)
