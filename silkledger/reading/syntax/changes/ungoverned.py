"""Ungoverned amounts: a word of decrease before a number may govern something else.

It describes a noun (a lower zone with 5 wells, falling prices left 5 people, a cool $5 million), is
the subject of another verb (the dive killed 5 people), or stands in a clause of its own that a
conjunction ends (in losses and left 5 people dead). "By", "of" or "to" lead back to the number,
unless "of" only says what the cause is of (down by debts of $5 million). The lists are guards.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.syntax.changes.adjuncts import refuse_adjunct
from silkledger.reading.syntax.changes.starts_behind import number_behind
from silkledger.reading.syntax.words_leading import change_place
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import (
    ADJECTIVAL,
    ADJUSTING,
    CLOSING,
    CONJOINING,
    INTRANSITIVE,
    VERBAL,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import is_activity
from silkledger.reading.words.senses import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_LEADING = frozenset(("by", "of", "to", "from", "in_times"))
_HELPING = frozenset(("auxiliary", "auxiliary_to", "to"))
_SAYING = frozenset(("subject", "neutral", "verb", "auxiliary"))
_NAMING = frozenset(("subject", "noun", "activity"))
_SIZED = frozenset(("extent", "neutral", "sizes", "comparand"))
_DETERMINING = frozenset(("the", "its", "their", "this", "that", "these", "those"))
_APART = frozenset(("prep", "stop", "date_before"))
_DONE = ("ed", "ing")
_MARGIN = frozenset(("margin", "factor", "percentage", "maximum", "minimum"))


def refuse_ungoverned(state: WordingPass, at: int) -> None:
    """Raise UnreadableError where the decrease before the number at `at` does not govern it."""
    refuse_adjunct(state, at)
    settings = state.amounts.settings
    vocabulary, code = settings.vocabulary, settings.language or ""
    joining = guards(vocabulary, code, CONJOINING)
    place = change_place(state.tokens, at, "down")
    if not joining or place is None:
        return
    between = state.tokens[place + 1 : at]
    led = [n for n, token in enumerate(between) if token.word.roles & _LEADING]
    text = state.tokens[place].text.lower()
    adjective = text in guards(vocabulary, code, ADJECTIVAL)
    described = _is_described(state.tokens, place, adjective=adjective)
    described = described or (text in guards(vocabulary, code, INTRANSITIVE) and _names(between))
    by = any("by" in between[n].word.roles for n in led)
    apart = (described and not by) or _is_joined(between, led, joining) or _does_else(between, led)
    if apart or _is_of_cause(between) or _is_glued(state.tokens, place):
        raise UnreadableError("sign.unclear", f"{state.tokens[place].text} {state.tokens[at].text}")


def refuse_adjusted(state: WordingPass, at: int, amount: Amount) -> None:
    """Raise UnreadableError for how often something was changed: raised interest rates 5 times.

    So it is for how often something was done, unless it is compared: ganó 18 veces en 2 años.
    """
    settings = state.amounts.settings
    if not state.phrase.change:
        behind = state.tokens[amount.end : amount.end + 1]
        done = any(is_activity(token.word) for token in state.tokens[:at])
        if done and (not behind or behind[0].word.roles & _APART or is_activity(behind[0].word)):
            raise UnreadableError("multiple.occurrences", state.tokens[at].text)
        return
    verbs = guards(settings.vocabulary, settings.language or "", ADJUSTING)
    if not state.phrase.by and any(token.text.lower() in verbs for token in state.tokens[:at]):
        raise UnreadableError("multiple.occurrences", state.tokens[at].text)


def names_thing(state: WordingPass, at: int) -> bool:
    """Whether a verb of decrease is the noun of a thing here, as nothing makes it a verb.

    One that ends a day of trade tells what closes elsewhere: closed down 18 plants.
    """
    settings, text = state.amounts.settings, state.tokens[at].text.lower()
    if text in guards(settings.vocabulary, settings.language or "", CLOSING):
        return not _leads_to_price(state, at)
    if text not in guards(settings.vocabulary, settings.language or "", VERBAL):
        return False
    before = state.tokens[at - 1] if at else None
    if before is None:
        led = state.tokens[at + 1].word.roles & _LEADING if at + 1 < len(state.tokens) else ()
        return not (state.number_follows(at) or "by" in led or "to" in led or _is_by(state, at))
    verbal = before.text.lower().rpartition(" ")[2] in ("to", "not")
    return not verbal and before.word.roles.isdisjoint(_HELPING)


def _is_by(state: WordingPass, at: int) -> bool:
    """Whether "by" leads to the next number, and no other change: contract deliveries by 5 t."""
    for place in range(at + 1, len(state.tokens)):
        word = state.tokens[place].word
        if word.change_before or state.amounts.numerals.starts(place):
            return False
        if "by" in word.roles:
            return True
    return False


def _leads_to_price(state: WordingPass, at: int) -> bool:
    """Whether the number behind a verb that ends a day is a rate, price or number of points."""
    number = number_behind(state, at)
    amount = state.amounts.peek(number) if number is not None else None
    if amount is None or amount.unit is None:
        return amount is None and number is not None
    return amount.relative or amount.currency or amount.unit.dimension == "points"


def _is_described(tokens: Sequence[Token], place: int, *, adjective: bool) -> bool:
    """Whether the word describes the noun behind it, or the number: a cool $5 million.

    It is a verb behind "to" or an auxiliary, and before an article.
    """
    if not (adjective or tokens[place].text.lower().endswith(_DONE)):
        return False
    before = tokens[place - 1].word if place else None
    behind = tokens[place + 1].word
    if before is not None and not before.roles.isdisjoint(_HELPING):
        return False
    determined = before is not None and _is_determiner(tokens[place - 1])
    if determined or not adjective:
        return determined
    named = "prep" in before.roles if before is not None else True
    return named and not behind.roles.isdisjoint(_NAMING) and not behind.change_before


def _is_determiner(token: Token) -> bool:
    """Whether an article or a short word like it stands here: a, the, its, this."""
    roles = token.word.roles
    return "article" in roles or token.text.lower() in _DETERMINING


def _names(between: Sequence[Token]) -> bool:
    """Whether a noun stands right behind an intransitive participle: falling prices."""
    return bool(between) and (
        between[0].kind == "unknown" or not between[0].word.roles.isdisjoint(_NAMING)
    )


def _is_joined(between: Sequence[Token], led: Sequence[int], joining: frozenset[str]) -> bool:
    """Whether a conjunction ends the clause of the decrease, and nothing leads back to it."""
    joins = [n for n, token in enumerate(between) if token.text.lower() in joining]
    if not joins or any(n > joins[-1] for n in led):
        return False
    return not any("verb" in token.word.roles for token in between[joins[-1] + 1 :])


def _does_else(between: Sequence[Token], led: Sequence[int]) -> bool:
    """Whether another verb stands between the two, whose object the number may be."""
    doing = [n for n, token in enumerate(between) if is_activity(token.word)]
    doing = [n for n in doing if between[n].word.roles.isdisjoint(_SAYING)]
    return bool(doing) and not any(n > doing[-1] for n in led)


def _is_glued(tokens: Sequence[Token], place: int) -> bool:
    """Whether a hyphen joins the word to the one behind it: 5 loss-making stores."""
    word, hyphen, behind = tokens[place], tokens[place + 1], tokens[place + 2 : place + 3]
    joined = hyphen.text == "-" and word.end == hyphen.start
    return joined and bool(behind) and behind[0].start == hyphen.end and behind[0].text.isalpha()


def _is_of_cause(between: Sequence[Token]) -> bool:
    """Whether "by" leads to a cause whose amount "of" names: down by debts of $5 million."""
    texts = [token.text.lower() for token in between]
    by = next((n for n, token in enumerate(between) if "by" in token.word.roles), len(between))
    ofs = [n for n in range(by + 1, len(between)) if texts[n] == "of"]
    if not ofs:
        return False
    cause = between[ofs[0] - 1]
    sized = not cause.word.roles.isdisjoint(_SIZED) or cause.text.lower() in _MARGIN
    return not (sized or cause.word.bound_before) and cause.word.says > LIGHT
