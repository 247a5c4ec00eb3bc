"""Omissions: a refused wording without what stands beside its figure and says nothing of it.

That is the start of a change that also says by how much (um 2 Prozent von 50 auf 51 Euro), the stem
of a verb whose particle is cut off before its level (zog um 2 Prozent auf 51 Euro), the record that
a rate led to (up 2 % to its highest in 5 years), an unlisted object of a verb before its value
(завезли цветы на 31 млн тенге), and the preposition of a Russian instrumental, which starts no
change (с 186 странами).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.choices import LEVELS
from silkledger.reading.words.guard_kinds import MARK, SESSION
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_ordinary, may_be_verb
from silkledger.reading.words.russian import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_VERBS = frozenset(("activity", "verb"))
_BELOW = frozenset(("per", "each", "slash", "per_measure"))
_ADJECTIVES = ("ADJF", "PRTF")
_LIGHT = frozenset(("neutral", "article"))
_NEXT = 3  # words between a preposition and the noun that tells its case
_AMOUNTS = 3  # by how much, from where and to where


def without_start(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a change without its start, whose unit the end may lack; as it is if it has none.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "de").tokens("stieg um 2 Prozent von 50 Euro auf 51 Euro")
    >>> " ".join(token.text for token in without_start(tokens))
    'stieg um 2 Prozent auf 51 Euro'
    """
    numbers = [at for at, token in enumerate(tokens) if _is_number(token)]
    if len(numbers) != _AMOUNTS or not any("by" in token.word.roles for token in tokens):
        return tokens
    start = next((at for at in numbers if _led(tokens, at, "from") is not None), None)
    if start is None or start == numbers[-1]:
        return tokens
    lead = _led(tokens, start, "from")
    end = next(
        (at for at in range(start + 1, len(tokens)) if tokens[at].word.roles & {"to", "by"}), None
    )
    if lead is None or end is None or _led(tokens, numbers[-1], "to") is None:
        return tokens
    if "by" in tokens[lead].word.roles or sum(start <= at < end for at in numbers) != 1:
        return tokens
    lent = _measure(tokens, start)
    kept = [*tokens[:lead], *tokens[end:]]
    if lent is not None and _measure(tokens, numbers[-1]) is None:
        scaled = any(token.word.scale for token in tokens[start:end])
        alone = not any(token.word.scale for token in tokens[end:])
        if (scaled and alone) or any(token.word.roles & _BELOW for token in tokens[start:end]):
            return tokens  # from 50 million to 51, from 50 euros per tonne to 51
        place = kept.index(tokens[numbers[-1]]) + 1
        place += place < len(kept) and kept[place].word.scale is not None
        kept.insert(place, lent)
    return kept


def without_stem(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a change and its level without the stem of a verb whose particle is cut off.

    Which way "zog um 10 Prozent auf 93 Mio. Euro" goes is open, but not where to.
    """
    numbers = [at for at, token in enumerate(tokens) if _is_number(token)]
    if statistic not in LEVELS or len(numbers) != 2:
        return tokens
    stem = next((at for at, token in enumerate(tokens) if token.word.separable), None)
    led = _led(tokens, numbers[0], "by") is not None and _led(tokens, numbers[1], "to") is not None
    if stem is None or stem > numbers[0] or not led or tokens[stem].word.change_before:
        return tokens
    return [*tokens[:stem], *tokens[stem + 1 :]]


def without_record(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a rate of change without the record it led to: by 10% to its highest in 5 years."""
    numbers = [at for at, token in enumerate(tokens) if _is_number(token)]
    if statistic != "growth_rate" or len(numbers) != 2:
        return tokens
    rate, length = numbers
    lead = rate + 2
    measured = _unit_name(tokens, rate) == "percent" and length + 2 == len(tokens)
    timed = measured and _dimension(tokens, length) == "time"
    if not timed or lead >= length - 1 or "to" not in tokens[lead].word.roles:
        return tokens
    starts = any("from" in token.word.roles for token in tokens[max(0, rate - 1) : rate])
    starts = starts and not any("by" in token.word.roles for token in tokens[:rate])
    denied = any("negation" in token.word.roles for token in tokens)
    return tokens if starts or denied else tokens[:lead]


def without_session(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the verb that ends a day of trade: ended 1.2 % lower, ended down.

    Elsewhere it may deny what stands behind it: ended 500 contracts.
    """
    verbs = guards(settings.vocabulary, settings.language or "", SESSION)
    for at, token in enumerate(tokens if verbs else ()):
        if token.text.lower() not in verbs:
            continue
        number = next((n for n in range(at + 1, len(tokens)) if _is_number(tokens[n])), at)
        before, behind = tokens[at + 1 : number], tokens[number + 1 : number + 1 + _NEXT]
        told = [each for each in (*before, *behind) if "stands" in each.word.roles]
        led = all(
            each.word.currency or each.word.bound_before or each in told or each.word.says <= _LIGHT
            for each in before
        )
        if number > at and len(told) == 1 and led:
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


def _unit_name(tokens: Sequence[Token], at: int) -> str:
    unit = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
    return unit.name if unit is not None else ""


def _dimension(tokens: Sequence[Token], at: int) -> str:
    unit = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
    return unit.dimension if unit is not None else ""


def without_object(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without an unlisted noun behind a listed verb and before a preposition.

    Only a dictionary of cases tells a noun from a verb: Exports Blorp by 5 million tons.
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.has_cases:
        return tokens
    for at in range(1, len(tokens) - 1):
        if not _is_noun(tokens[at], settings) or not _VERBS & tokens[at - 1].word.roles:
            continue
        changes = tokens[at - 1].word.change_before or tokens[at - 1].word.bound_before
        if "prep" in tokens[at + 1].word.roles and not changes:
            return [*tokens[:at], *tokens[at + 1 :]]
    first = tokens[:3]
    if len(first) == 3 and "prep" in first[0].word.roles and _is_noun(first[1], settings):
        verb = first[2].word
        if verb.roles & (_VERBS | {"share"}) and not (verb.change_before or verb.bound_before):
            return tokens[2:]
    return tokens


def without_mark(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the mark that a verb of bound passes, and what describes it.

    For example "превысила критическую отметку в 8 м": the number is the mark's own.
    """
    marks = guards(settings.vocabulary, settings.language or "", MARK)
    for at, token in enumerate(tokens if marks else ()):
        if "bound_verb" not in token.word.roles:
            continue
        number = next((n for n in range(at + 1, len(tokens)) if _is_number(tokens[n])), at)
        between = tokens[at + 1 : number]
        named = [n for n, each in enumerate(between) if _lemmas(each.text) & marks]
        if len(named) != 1 or not all(map(_describes, between[: named[0]])):
            continue
        behind = between[named[0] + 1 :]
        if len(behind) <= 1 and all({"in", "prep"} & each.word.roles for each in behind):
            return [*tokens[: at + 1], *tokens[number:]]
    return tokens


def _lemmas(word: str) -> set[str]:
    return {str(parse.normal_form) for parse in parsed(word.lower()) if parse.is_known}


def _describes(token: Token) -> bool:
    """Whether a word between a verb and its object is an adjective of the dictionary."""
    parses = parsed(token.text.lower())
    governs = token.word.bound_before or token.word.change_before
    return not governs and bool(parses) and all(each.tag.POS in _ADJECTIVES for each in parses)


def without_with(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without a Russian "with", told by the instrumental of what is counted."""
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.has_cases or sum(map(_is_number, tokens)) != 1:
        return tokens
    if any(token.word.change_before for token in tokens):
        return tokens  # снижается с 500 случаями
    for at, token in enumerate(tokens[:-2]):
        if not {"from", "with"} <= token.word.roles or not _is_number(tokens[at + 1]):
            continue
        cases = [_cases(following.text) for following in tokens[at + 2 : at + 2 + _NEXT]]
        told = next((case for case in cases if case), frozenset())
        if "ablt" in told and "gent" not in told:
            return [*tokens[:at], *tokens[at + 1 :]]
    return tokens


def _cases(word: str) -> frozenset[str]:
    """Return the cases of a Russian noun or adjective."""
    parses = parsed(word.lower()) if word.isalpha() else ()
    return frozenset(
        str(parse.tag.case)
        for parse in parses
        if parse.is_known and parse.tag.case and parse.tag.POS in ("NOUN", "ADJF", "PRTF")
    )


def _is_noun(token: Token, settings: Settings) -> bool:
    """Whether an unlisted word is one of the dictionary that turns nothing, and no verb."""
    vocabulary, code = settings.vocabulary, settings.language or ""
    known = token.kind == "unknown" and is_ordinary(token.text, code, vocabulary)
    return known and not may_be_verb(token.text, code, vocabulary)


def _is_number(token: Token) -> bool:
    spelled = token.word.spelled
    counts = spelled is not None and spelled.value is not None and "article" not in token.word.roles
    return token.kind == "number" or counts


def _led(tokens: Sequence[Token], at: int, role: str) -> int | None:
    """Return the place of the word with a role that leads to the number here, None without one."""
    back = at - 1
    while back >= 0 and role not in tokens[back].word.roles:
        word = tokens[back].word
        if not (word.bound_before or "neutral" in word.roles or word.currency):
            return None
        back -= 1
    return back if back >= 0 else None


def _measure(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the unit or money right behind the number here and its scale, or None."""
    at += 1
    at += at < len(tokens) and tokens[at].word.scale is not None
    token = tokens[at] if at < len(tokens) else None
    measures = token is not None and (token.word.unit is not None or bool(token.word.currency))
    return token if measures else None
