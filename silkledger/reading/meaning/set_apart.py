"""What is set apart in a refused wording: by dashes or by the point of a short form.

Dashes around an amount are commas (большая часть – 72,5 % – идёт на экспорт), and a point
behind a short unit ends no sentence: 195 км. дорог. An unlisted Russian noun of doing right before
a counted number is what is done: тушение 30 пожаров.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import NEVER_NEGATIVE
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import is_of_amount, states_number, tells_change
from silkledger.reading.words.guard_kinds import DENYING, DOING, FILLED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.ordinary import is_ordinary
from silkledger.reading.words.russian import parsed
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_SHORT = 4  # letters of a short form
_SHORT_FORMS = frozenset(("PRTS", "ADJS"))  # заполнены, готов
_IS = Word(roles=frozenset(("verb",))).settled()
_SIGNS = frozenset(("plus", "minus"))
_STOP = Word(roles=frozenset(("stop",))).settled()
_DONE = Word(roles=frozenset(("noun", "subject"))).settled()


def without_points(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
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
        lower = behind.text[:1].islower() and not _may_count(before, behind)
        if glued and short and measures and lower:
            return without_points([*tokens[:at], *tokens[at + 1 :]])
    return tokens


def with_commas(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with commas for the dashes around an amount.

    Before money, and under a change or balance, the first dash may be a minus.
    """
    if statistic in CHANGES or statistic == "balance":
        return tokens
    dashes = [at for at in range(1, len(tokens) - 1) if _is_dash(tokens, at)]
    for first, last in pairwise(dashes):
        between = tokens[first + 1 : last]
        amount = (
            any(map(_is_positive, between))
            and any(map(states_number, between))
            and all(map(is_of_amount, between))
        )
        words = tokens[first - 1].text[-1:].isalpha() and tokens[last + 1].text[:1].isalpha()
        if amount and words and between[-1].kind != "number":
            return [
                *(*tokens[:first], _comma(tokens[first]), *between),
                *(_comma(tokens[last]), *tokens[last + 1 :]),
            ]
    return tokens


def without_copula(
    tokens: Sequence[Token], _statistic: str | None = None, settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without a dash between a share and the things that it is of: 35% — дети.

    Such a thing may be an unlisted Russian noun: 4% — вешенки.
    """
    for at in range(2, len(tokens) - 1):
        unit, behind = tokens[at - 1].word.unit, tokens[at + 1 :]
        shared = unit is not None and unit.dimension == "share"
        if not (shared and _is_dash(tokens, at)):
            continue
        names = not any(map(_tells, behind)) and behind[0].text[-1:].isalpha()
        return [*tokens[:at], *(_thing(token, settings) for token in behind)] if names else tokens
    return tokens


def _thing(token: Token, settings: Settings | None) -> Token:
    """Return a token as a listed noun if it is an unlisted noun of the dictionary of Russian."""
    unlisted = settings is not None and settings.language == "ru" and token.kind == "unknown"
    if unlisted and settings is not None and _is_noun(token.text, settings):
        return replace(token, kind="word", word=_DONE)
    return token


def with_filled(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a share without the unlisted Russian participle that it fills: заполнены на 96 %."""
    filled = guards(settings.vocabulary, settings.language or "", FILLED)
    if statistic != "share" or not filled:
        return tokens
    for at, token in enumerate(tokens[:-2]):
        on = at + 1
        while on < len(tokens) - 1 and tokens[on].word.bound_before and not _is_on(tokens[on]):
            on += 1  # более чем на 70 %
        if token.kind == "unknown" and _is_on(tokens[on]) and _is_short(token.text, filled):
            verb = replace(token, kind="word", word=_IS)
            return [*tokens[:at], verb, *tokens[at + 1 : on], *tokens[on + 1 :]]
    return tokens


def with_doings(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with a listed noun for an unlisted one that says what is done."""
    vocabulary, code = settings.vocabulary, settings.language or ""
    endings = tuple(guards(vocabulary, code, DOING))
    for at, token in enumerate(tokens[:-2] if endings else ()):
        if token.kind != "unknown" or not states_number(tokens[at + 1]):
            continue
        doing = token.text.lower().endswith(endings) and _is_noun(token.text, settings)
        if doing and not any(map(states_number, tokens[:at])):
            return [*tokens[:at], replace(token, kind="word", word=_DONE), *tokens[at + 1 :]]
    return tokens


def _may_count(short: Token, behind: Token) -> bool:
    """Whether a short unit may be a scale of what stands behind it: 5 т. человек are thousands."""
    unit, word = short.word.unit, behind.word
    if unit is None:
        return False
    if word.unit or word.currency or word.scale:
        return True
    if unit.dimension != "mass" or len(short.text) > 1:
        return False
    tags = [parse.tag for parse in parsed(behind.text.lower()) if "gent" in parse.tag]
    return any("plur" in tag for tag in tags) and not any("sing" in tag for tag in tags)


def _is_on(token: Token) -> bool:
    """Whether a word says by how much, as it says how far something is filled: на."""
    return {"by", "per", "prep"} <= token.word.roles


def _is_short(text: str, verbs: frozenset[str]) -> bool:
    """Whether a word is a short participle or adjective of one of these: заполнены, готов."""
    parses = parsed(text.lower())
    return any(
        parse.tag.POS in _SHORT_FORMS and parse.normal_form in verbs and parse.is_known
        for parse in parses
    )


def _is_noun(text: str, settings: Settings) -> bool:
    """Whether a word is a noun of the dictionary that denies and turns nothing."""
    code, lower = settings.language or "", text.lower()
    if lower.startswith(tuple(guards(settings.vocabulary, code, DENYING))):
        return False
    nouns = [parse for parse in parsed(lower) if parse.is_known and "NOUN" in parse.tag]
    return bool(nouns) and is_ordinary(text, code, settings.vocabulary)


def _tells(token: Token) -> bool:
    """Whether a word counts, bounds, changes or denies something."""
    word = token.word
    return bool(
        states_number(token)
        or tells_change(token)
        or word.bound_before
        or word.roles & _SIGNS
        or "negation" in word.roles
    )


def _is_positive(token: Token) -> bool:
    """Whether a unit can't be below zero, or is one of shares."""
    unit = token.word.unit
    return unit is not None and unit.dimension in NEVER_NEGATIVE | {"share"}


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dash with spaces stands here."""
    apart = tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start
    return tokens[at].text == "-" and apart


def _comma(dash: Token) -> Token:
    return replace(dash, kind="word", text=",", word=_STOP)
