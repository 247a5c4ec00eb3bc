"""Names before a figure: unlisted words with a capital letter that can't change what follows.

A sign glued to a percentage says the direction itself (Cantabria -0,7 %), and brackets hold the
figures of what stands before them (Middle East (8.8 million tonnes, +2.7 %)). A rate without a sign
in them is read as a share alone (Manabí (21,63 %)). Words that may be hedges, adverbs or changes
are not names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES, RATES
from silkledger.reading.words.guard_kinds import TURNING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import is_name

if TYPE_CHECKING:
    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_SIGNS = frozenset(("plus", "minus"))
_TURNING = frozenset(("negation", "except", "placeholder", "per", "part", "previous", "base"))
_BETWEEN = frozenset(("and", "article", "neutral", "to"))
_SHORTEST = 3  # letters of a name
_HAN = "\u3400"
_ADVERBS = ("ly", "ment", "mente", "weise", "о")  # endings that hedges have


def only_names(state: WordingPass, at: int) -> bool:
    """Whether the unlisted words before the number at `at` only name what it is of.

    Brackets around it are then no minus sign of accounting.
    """
    tokens = state.tokens
    signed = at > 1 and bool(tokens[at - 1].word.roles & _SIGNS)
    first = at - 1 if signed else at
    direction = ("down" if "minus" in tokens[at - 1].word.roles else "up") if signed else ""
    if state.phrase.amounts or state.phrase.change not in ("", direction) or first < 1:
        return False
    bracketed = "open" in tokens[first - 1].word.roles
    names = tokens[: first - bracketed]
    if state.phrase.change:
        changes = [place for place, name in enumerate(names) if name.word.change_before]
        names = names[changes[-1] + 1 :] if changes else names  # en hausse à Marrakech (+5 %)
    amount = state.amounts.peek(at)
    unit = amount.unit if amount is not None else None
    if unit is None or not names:
        return False
    rate = unit.dimension in RATES
    glued = signed and tokens[at - 1].end == tokens[at].start
    if not all(map(_may_name, names)):
        settings = state.amounts.settings
        turning = tuple(guards(settings.vocabulary, settings.language, TURNING))
        return rate and glued and bracketed and all(_may_precede(name, turning) for name in names)
    if rate and bracketed and not signed:
        state.phrase.parenthesis = f"({amount.text})" if amount is not None else ""
        state.opened = False
        return True
    if rate:
        return glued and (bracketed or tokens[first].start > tokens[first - 1].end)
    named = bracketed and not signed and unit.dimension in MEASURES | COUNTED
    state.opened = state.opened and not named
    return named


def _may_precede(token: Token, turning: tuple[str, ...]) -> bool:
    """Whether a word may stand before a sign in brackets that says all: pour elle (+5,6 %)."""
    word = token.word
    if token.kind != "unknown":
        turns = word.bound_before or word.bound_after or word.change_before or word.change_after
        told = turns or word.multiple or word.spelled or word.roles & _TURNING
        return not told and token.kind == "word"
    lower = token.text.lower()
    letters = lower.replace("-", "").replace("'", "").isalpha() and lower[:1] < _HAN
    return letters and not lower.endswith(_ADVERBS) and not lower.startswith(turning)


def _may_name(token: Token) -> bool:
    """Whether a token is a name, a listed noun, or a word that joins names."""
    if token.kind != "unknown":
        place = token.word.unit is not None and token.word.unit.dimension in COUNTED
        named = is_name(token) or (place and token.text[:1].isupper())  # Memphis Airport
        return named or token.text == "-" or bool(token.word.roles & _BETWEEN)
    text = token.text
    letters = text.replace("-", "").replace("'", "")
    named = text[:1].isupper() and letters.isalpha() and text[:1] < _HAN
    return text in ("-", "'") or (
        named
        and (len(text) >= _SHORTEST or text.isupper())
        and (text.isupper() or not text.lower().endswith(_ADVERBS))
    )
