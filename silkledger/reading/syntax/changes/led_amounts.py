"""Amounts that a preposition leads to: they describe what a verb behind them changes.

"The fund of 28 million euros fell" and "la mujer de 34 años cayó" tell no change of that amount,
and neither does a comparative with an adverb of degree ("mit 5,7 Mio. Euro nur geringfügig
weniger"). Of rates only those that "at" or "of" leads to are levels ("at 28 % fell"), and those
that "with" leads to before a verb ("with 28 % fell").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import PLACING, TAXED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_CHANGES = frozenset(("to", "by"))
_AT = frozenset(("prep", "verb"))
_IN = frozenset(("by", "date_before"))  # es en


def refuse_led(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError where the word of change here can't govern the amount before it."""
    amount = state.phrase.amounts[-1]
    finite = "finite" in token.word.roles or (
        len(state.gap) > 1 and "auxiliary" in state.gap[-2].word.roles
    )
    if (
        amount.relative
        and not token.word.change_after
        and _is_placed(state, amount.end, finite=finite)
    ):
        raise UnreadableError("sign.unclear", f"{amount.text} {token.text}")
    if amount.relative or amount.fraction or amount.multiple or token.text[:1] > LAST_LETTER:
        return
    if state.phrase.by or state.led:
        return
    if token.word.change_after:
        before = state.gap[-2] if len(state.gap) > 1 else None
        described = before is not None and not state.by_word and _is_adverb(before)
        described = described and not _qualifies_money(state, before)
    else:
        described = _is_led(state, amount.end)
    if described:
        raise UnreadableError("sign.unclear", f"{amount.text} {token.text}")


def refuse_placed(state: WordingPass, token: Token) -> None:
    """Raise UnreadableError where "to" places something at the amount before a verb of change.

    "À 28 ans a perdu" and "à 28 % a reculé" tell no change by that amount; a verb of level may
    stand before it (s'établit à 28 %, en baisse).
    """
    if token.word.change_end or state.level_verb or state.phrase.by or state.by_word:
        return
    amounts = state.phrase.amounts
    if amounts and (place := _leading(state, amounts[-1].end)):
        roles = state.tokens[place - 1].word.roles
        if "to" in roles and "from" not in roles:
            text = f"{state.tokens[place - 1].text} {state.phrase.amounts[-1].text} {token.text}"
            raise UnreadableError("sign.unclear", text)


def _leading(state: WordingPass, end: int) -> int:
    """Return the place behind the word that leads to the amount that ends at `end`, or 0.

    It is 0 where a word of change stands before it.
    """
    tokens = state.tokens
    within = range(min(end, len(tokens)))  # двукратное is one token
    numbers = [place for place in within if tokens[place].kind in NUMBERS]
    if not numbers:
        return 0
    at = numbers[-1]
    while at and (tokens[at].kind in NUMBERS or _stands_between(tokens[at])):
        at -= 1
    return 0 if any(token.word.change_before for token in tokens[: at + 1]) else at + 1


def _is_adverb(token: Token) -> bool:
    """Whether a word that is nothing but neutral stands here: only slightly, geringfügig."""
    return token.kind == "word" and token.word.says == {"neutral"} and token.text.islower()


def _qualifies_money(state: WordingPass, before: Token | None) -> bool:
    """Whether the word right behind money says whether taxes are in it: 35 euros brut de plus."""
    if before is None or len(state.gap) != 2 or not state.phrase.amounts[-1].currency:
        return False
    settings = state.amounts.settings
    return before.text.lower() in guards(settings.vocabulary, settings.language, TAXED)


def _is_led(state: WordingPass, end: int) -> bool:
    """Whether a preposition that names no change leads to the amount that ends at `end`."""
    place = _leading(state, end)
    if not place:
        return False
    roles = state.tokens[place - 1].word.roles
    return "of" in roles or ("prep" in roles and roles.isdisjoint(_CHANGES))


def refuse_at(state: WordingPass, at: int) -> None:
    """Raise UnreadableError for the number at `at` where "at" leads to it from a decrease.

    In "fell at 28 %" it may be the rate, or the level at which something fell.
    """
    phrase = state.phrase
    if phrase.change != "down" or phrase.level or phrase.by or not state.finite:
        return
    place = at - 1
    while place > 0 and _stands_between(state.tokens[place]):
        place -= 1
    roles = state.tokens[place].word.roles
    if roles >= _AT and roles.isdisjoint(_CHANGES):
        raise UnreadableError("sign.unclear", f"{state.tokens[place].text} {state.tokens[at].text}")


def gives_place(state: WordingPass, by: Token) -> bool:
    """Whether a word for "by" that also leads to places gives a level: es se ha situado en 5 t.

    So may the ending of a noun tell, or one right before the number: добыли на шахтах 5 т,
    отправили на экспорт 5 т.
    """
    at = state.tokens.index(by)
    behind = state.tokens[at + 1 : at + 2]
    settings = state.amounts.settings
    endings = guards(settings.vocabulary, settings.language or "", PLACING)
    if endings and behind and behind[0].text.endswith(tuple(endings)):
        return True
    if endings and behind and "subject" in behind[0].word.roles and state.number_follows(at + 1):
        return True
    placed = at > 0 and by.word.roles >= _IN
    return placed and bool(state.tokens[at - 1].word.roles & {"verb", "activity"})


def _is_placed(state: WordingPass, end: int, *, finite: bool) -> bool:
    """Whether a word that gives a level leads to a rate before a word of change: at 28 % fell.

    "With" does so before a verb alone: with 28 % growth, with a 28 % fall.
    """
    place = _leading(state, end)
    if not place or state.phrase.by or state.led or state.by_word:
        return False
    roles = state.tokens[place - 1].word.roles
    described = any("article" in token.word.roles for token in state.tokens[place - 1 : end])
    led = finite and not described and "accompanies" in roles
    return led or roles >= _AT or "share" in roles or ("of" in roles and "by" not in roles)


def _stands_between(token: Token) -> bool:
    """Whether a word may stand between a preposition and its number: of about 28, de los 28."""
    word = token.word
    return bool(word.currency or word.bound_before) or word.says <= {"neutral", "article"}
