"""Changed amounts: the rate of a change, and the amount that changed so or that it led to.

"A 14 per cent reduction in its shipments of 69.1 million tonnes", "an increase of 5.59 % on 2018
visits" and "a 15.7 per cent rise to Sh31 billion from Sh26.8 billion" hold one rate, which a word
of change right beside it tells. Under a statistic of growth nothing else can be meant, so that the
amount is left out, whatever it measures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import (
    SILENT,
    figure_places,
    is_of_amount,
    is_percentage,
    is_rate_word,
    is_turned,
    leads_to_rate,
    says_only,
    states_number,
    tells_change,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LEADS = frozenset(("prep", "to", "from", "than", "base"))
_BEFORE_LEAD = frozenset(("neutral", "article", "subject", "noun", "matter", "goods"))
_AMOUNT_OF = SILENT | {"from", "to", "base", "than", "date_loose", "range", "equals", "rate"}
_AMOUNT_OF |= {"means", "per", "each", "earlier", "comparand", "comparand_of", "previous", "ago"}
_AMOUNT_OF |= {"spreads", "doubtful", "nearby", "in"}
_PARTS = frozenset(("in",))  # rose 5 % in 12 regions


def without_changed_amount(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a rate of change without the amount behind it; as they are if there is none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> cut = "a 14% reduction in shipments of 69.1 million tonnes"
    >>> rewritten(without_changed_amount, cut, "en", "growth_rate")
    'a 14 % reduction'
    """
    numbers = figure_places(tokens) if statistic == "growth_rate" else []
    if not numbers or not is_percentage(tokens, numbers[0]) or is_turned(tokens):
        return tokens
    cut = numbers[0] + 2
    while cut < len(tokens) and _stands_between(tokens[cut]):
        cut += 1
    if cut == len(tokens) or tokens[cut].word.roles.isdisjoint(_LEADS):
        return tokens
    if "of" in tokens[cut].word.roles or leads_to_rate(tokens[:cut]):
        return tokens  # recovered to 51 % of 2019 levels
    kept, rest = tokens[:cut], tokens[cut:]
    told = sum(map(tells_change, kept)) == 1
    counts_places = not tokens[cut].word.roles.isdisjoint(_PARTS) and states_number(rest[1])
    if not told or counts_places or not any(map(states_number, rest)):
        return tokens
    return kept if all(_is_of_other(token, settings) for token in rest) else tokens


def _stands_between(token: Token) -> bool:
    """Whether a word may stand between a rate and the preposition behind it."""
    word = token.word
    if tells_change(token):
        return True
    return token.kind == "word" and bool(word.says) and word.says <= _BEFORE_LEAD


def _is_of_other(token: Token, settings: Settings) -> bool:
    """Whether a word measures an amount that is not a rate, or says nothing of the rate."""
    word = token.word
    if tells_change(token) or is_rate_word(word) or "stop" in word.roles:
        return False
    if (
        states_number(token)
        or is_of_amount(token)
        or word.ambiguous
        or word.sign_of
        or token.text == "-"
    ):
        return True
    return says_only(token, _AMOUNT_OF, settings)
