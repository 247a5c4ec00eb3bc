"""Amounting verbs: how a verb leads from a subject to how many there are of it.

"Schools numbered 914" counts whatever the subject is, "visitors totalled 914" people and events. A
verb that also tells an age, a place or a goal (residents reached 100) does so of large numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.meaning.equated_nouns import is_number
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import AMOUNTING, COUNTING, MONEY, MOUNTING, SUMMING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import is_activity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token

_VERBS = frozenset(("verb", "auxiliary", "bound_verb"))
_LEADING = frozenset(("prep", "of"))
_BREAKS = frozenset(("stop", "date_word"))
# What words say that name nothing.
_LIGHT = _LEADING | _BREAKS | {"neutral", "article", "date_before", "date_loose", "date_part"}
# What they say between a verb and its number.
_PASSED = frozenset(
    (
        *("neutral", "article", "adverb", "record", "date_word", "date_part", "date_loose"),
        *("date_before", "per", "level_article", "means", "superlative", "extent"),
    )
)
_NO_PREPOSITIONS = frozenset(("level_article", "means", "date_before"))
_MOST = 9 * 10**9  # people; what is more may be money
_LARGE = 400  # no age, speed or score
_KINDS = (COUNTING, AMOUNTING, SUMMING, MOUNTING)


class AmountingVerb(NamedTuple):
    """The kind of a verb by which a subject is as many as its number says, and where it starts."""

    kind: str
    start: int


NO_VERB = AmountingVerb("", -1)


def amounting_verb(tokens: Sequence[Token], phrase: Phrase, settings: Settings) -> AmountingVerb:
    """Return the verb by which a subject is as many as its number says, of no kind if none is.

    A preposition leads to no subject (a los heridos), and an article to no number of it (son el 3).
    """
    values = [abs(amount.number.value) for amount in phrase.amounts]
    if max(values, default=0) > _MOST:
        return NO_VERB
    small = min(values, default=0) < _LARGE
    for at, token in enumerate(tokens):
        kind = _kind(token, settings)
        if kind and _has_subject(tokens[:at]):
            number = next((n for n in range(at, len(tokens)) if is_number(tokens[n])), at)
            passes = "bound_verb" in token.word.says
            leads = phrase.begins or all(
                _leads_on(each, passes=passes) for each in tokens[at + 1 : number]
            )
            money = _names_money(tokens[number:], settings)
            if not leads or money or (small and kind in (SUMMING, MOUNTING)):
                return NO_VERB
            return AmountingVerb(kind, token.start)
    return NO_VERB


def _leads_on(token: Token, *, passes: bool) -> bool:
    """Whether a word leads from a verb to its number, and is not a second verb: were paid 12,400.

    An article does so behind a verb that passes the number: ont dépassé les 12 400.
    """
    says = token.word.says
    if token.word.bound_before or is_bare_year(token):
        return True
    plain = says - {"prep"} if says & _NO_PREPOSITIONS else says
    return bool(plain) and plain <= _PASSED and (passes or "per" not in plain)


def _names_money(behind: Sequence[Token], settings: Settings) -> bool:
    """Whether the number may be one of money that stands behind it: 12,400 in donations."""
    money = guards(settings.vocabulary, settings.language or "", MONEY)
    return any(token.text.lower() in money for token in behind)


def _has_subject(before: Sequence[Token]) -> bool:
    """Whether things are named that no preposition leads to."""
    units = [at for at, token in enumerate(before) if token.word.unit is not None]
    named = (
        units
        or [
            at for at, token in enumerate(before) if not token.word.says or token.word.says - _LIGHT
        ][:1]
    )
    return any(not _is_led(before[:at]) for at in named)


def _kind(token: Token, settings: Settings) -> str:
    """Return the kind of an amounting verb, "" for another word: se cifran, ascienden a."""
    says = token.word.says
    if says.isdisjoint(_VERBS) and not is_activity(token.word):
        return ""
    text = token.text.lower()
    words = {text, text.rpartition(" ")[0]}
    code = settings.language or ""
    kinds = (kind for kind in _KINDS if words & guards(settings.vocabulary, code, kind))
    kind = next(kinds, "")
    return kind if kind == COUNTING or not says.isdisjoint(_VERBS) else ""


def _is_led(before: Sequence[Token]) -> bool:
    """Whether a preposition leads to the subject from the words before it, and not to a date."""
    for token in reversed(before):
        if token.kind == "number" or token.word.says & _BREAKS:
            return False
        if token.word.roles & _LEADING and not _is_article(token):
            return True
    return False


def _is_article(token: Token) -> bool:
    """Whether an article that may be a preposition elsewhere stands here: les, los, and not des."""
    return "neutral" in token.word.roles and "of" not in token.word.roles
