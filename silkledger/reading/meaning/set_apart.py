"""What is set apart in a refused wording: by brackets, by dashes or by the point of a short form.

Brackets behind a change that hold one of another time are not the figure: на 0,7 % (+5,7 % в
декабре). Dashes around an amount are commas (большая часть – 72,5 % – идёт на экспорт), and a point
behind a short unit ends no sentence: 195 км. дорог. An unlisted Russian noun of doing right before
a counted number is what is done: тушение 30 пожаров.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import BASES, states_number
from silkledger.reading.words.noun_forms import noun_language, parsed
from silkledger.reading.words.ordinary import is_ordinary
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_SHORT = 4  # letters of a short form
_DATES = BASES | {"date_word", "date_part", "ago"}
_COMPARES = frozenset(("base", "base_words", "compare"))
_YEAR = 3  # tokens
_ON = "на"
_SHORT_FORMS = frozenset(("PRTS", "ADJS"))  # заполнены, готов
_IS = Word(roles=frozenset(("verb",))).settled()
_SIGNS = frozenset(("plus", "minus"))
_DOING = ("ние", "тие")
_DENIES = "не"
_STOP = Word(roles=frozenset(("stop",))).settled()
_DONE = Word(roles=frozenset(("noun", "subject"))).settled()


def without_points(tokens: Sequence[Token], _settings: Settings | None = None) -> Sequence[Token]:
    """Return the tokens without points behind short units; as they are if there is none.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "ru").tokens("195 км. дорог")
    >>> [token.text for token in without_points(tokens)]
    ['195', 'км', 'дорог']
    """
    for at in range(2, len(tokens) - 1):
        before, behind = tokens[at - 1], tokens[at + 1]
        measures = before.word.unit or before.word.scale or before.word.currency
        short = len(before.text) <= _SHORT and before.text.islower()
        glued = tokens[at].text == "." and before.end == tokens[at].start
        if glued and short and measures and behind.text[:1].islower():
            return without_points([*tokens[:at], *tokens[at + 1 :]])
    return tokens


def with_commas(tokens: Sequence[Token], _settings: Settings | None = None) -> Sequence[Token]:
    """Return the tokens with commas for the dashes around an amount."""
    dashes = [at for at in range(1, len(tokens) - 1) if _is_dash(tokens, at)]
    for first, last in pairwise(dashes):
        between = tokens[first + 1 : last]
        amount = any(map(states_number, between)) and all(map(_is_of_amount, between))
        words = tokens[first - 1].text[-1:].isalpha() and tokens[last + 1].text[:1].isalpha()
        if amount and words and between[-1].kind != "number":
            return [
                *(*tokens[:first], _comma(tokens[first]), *between),
                *(_comma(tokens[last]), *tokens[last + 1 :]),
            ]
    return tokens


def without_copula(tokens: Sequence[Token], _settings: Settings | None = None) -> Sequence[Token]:
    """Return the tokens without a dash between a share and the things that it is of: 35% — дети."""
    for at in range(2, len(tokens) - 1):
        unit, behind = tokens[at - 1].word.unit, tokens[at + 1 :]
        shared = unit is not None and unit.dimension == "share"
        if not (shared and _is_dash(tokens, at)):
            continue
        names = not any(map(_tells, behind)) and behind[0].text[-1:].isalpha()
        return [*tokens[:at], *behind] if names else tokens
    return tokens


def without_dated_brackets(
    tokens: Sequence[Token], _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a change without brackets at its end that hold one of another time.

    It is of the same measure. Where the words before the brackets may lead to a level, or tell
    none, either may be meant.
    """
    start = next((at for at, token in enumerate(tokens) if "open" in token.word.roles), 0)
    if not start or "close" not in tokens[-1].word.roles:
        return tokens
    before, inside = tokens[:start], tokens[start + 1 : -1]
    if any(token.word.roles & {"open", "close"} for token in inside):
        return tokens
    dated = any(token.word.roles & _DATES for token in inside if token.kind == "word")
    outer, inner = _measures(before), _measures(inside)
    same = len(outer) == 1 and outer == inner
    change = any(map(_changes, before)) and not any("to" in t.word.roles for t in before)
    return before if dated and same and change and any(map(_changes, inside)) else tokens


def without_base_brackets(
    tokens: Sequence[Token], _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a change by a rate without the amount of the time that it is compared with.

    For example: сокращение по сравнению с 2024-м (198,4 млн т) составило 3,9 %.
    """
    start = next((at for at, token in enumerate(tokens) if "open" in token.word.roles), 0)
    end = next((at for at in range(start, len(tokens)) if "close" in tokens[at].word.roles), 0)
    if not start or not end:
        return tokens
    before, inside, behind = tokens[:start], tokens[start + 1 : end], tokens[end + 1 :]
    last = before[-_YEAR:]  # 2024-м
    dated = before[-1].word.roles & _DATES or any(t.kind == "number" for t in last)
    compared = any(token.word.roles & _COMPARES for token in before)
    amount = bool(inside) and all(map(_is_of_amount, inside)) and inside[0].kind == "number"
    units = [token.word.unit for token in behind if token.word.unit is not None]
    rate = len(units) == 1 and units[0].dimension == "share"
    told = any(map(_changes, before)) and not any(map(_changes, behind))
    rates = any(token.word.unit and token.word.unit.dimension == "share" for token in inside)
    if dated and compared and amount and rate and told and not rates:
        return [*before, *behind]
    return tokens


def with_filled(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return a share without the unlisted Russian participle that it fills: заполнены на 96 %."""
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or language.method != "pymorphy":
        return tokens
    for at, token in enumerate(tokens[:-2]):
        on = at + 1
        while on < len(tokens) - 1 and tokens[on].word.bound_before and tokens[on].text != _ON:
            on += 1  # более чем на 70 %
        if token.kind != "unknown" or tokens[on].text != _ON:
            continue
        short = any(parse.tag.POS in _SHORT_FORMS for parse in parsed(token.text.lower()))
        if short and is_ordinary(token.text, settings.language or "", settings.vocabulary):
            filled = replace(token, kind="word", word=_IS)
            return [*tokens[:at], filled, *tokens[at + 1 : on], *tokens[on + 1 :]]
    return tokens


def with_doings(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens with a listed noun for an unlisted one that says what is done."""
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or language.method != "pymorphy":
        return tokens
    for at, token in enumerate(tokens[:-2]):
        if token.kind != "unknown" or not states_number(tokens[at + 1]):
            continue
        if _is_doing(token.text, settings) and not any(map(states_number, tokens[:at])):
            return [*tokens[:at], replace(token, kind="word", word=_DONE), *tokens[at + 1 :]]
    return tokens


def _is_doing(text: str, settings: Settings) -> bool:
    """Whether a word of the dictionary is a noun of doing that denies and turns nothing."""
    lower = text.lower()
    if not lower.endswith(_DOING) or lower.startswith(_DENIES):
        return False
    nouns = [parse for parse in parsed(lower) if parse.is_known and "NOUN" in parse.tag]
    return bool(nouns) and is_ordinary(text, settings.language or "", settings.vocabulary)


def _measures(tokens: Sequence[Token]) -> set[str]:
    """Return the names of the units and currencies behind the numbers here."""
    names = set[str]()
    for token in tokens:
        if token.word.unit is not None and token.word.unit.dimension != "time":
            names.add(token.word.unit.name)
        names.update(currency.code for currency in token.word.currency)
    return names


def _changes(token: Token) -> bool:
    word = token.word
    return bool(word.change_before or word.change_after or word.roles & _SIGNS)


def _tells(token: Token) -> bool:
    """Whether a word counts, bounds, changes or denies something."""
    word = token.word
    return bool(
        states_number(token)
        or _changes(token)
        or word.bound_before
        or word.multiple
        or "negation" in word.roles
    )


def _is_of_amount(token: Token) -> bool:
    word = token.word
    measures = word.unit or word.scale or word.currency or word.bound_before
    return bool(states_number(token) or measures)


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dash with spaces stands here."""
    apart = tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start
    return tokens[at].text == "-" and apart


def _comma(dash: Token) -> Token:
    return replace(dash, kind="word", text=",", word=_STOP)
