"""Improvements of what is better when it is less: the deficit improved by 22 %.

A better deficit is a smaller one and a worse one is larger, so that the verb says no sign of them.
Better sales are more. The verbs, what is adverse and what makes good of it (debt collection) are
patterns of vocabularies/guards.csv, in which `*` stands for any letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.guard_kinds import ADVERSE, FAVOURABLE, JUDGING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS
from silkledger.schemas.vocabulary import Vocabulary, built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.syntax.wording_pass import WordingPass
    from silkledger.reading.words.senses import Token

_OF = frozenset(("of", "in", "date_before"))  # lead from an improvement to what improved
# What words say besides that are not prepositions: articles, "and", last year.
_OTHER = frozenset(
    ("of", "article", "per", "per_measure", "means", "and", "or", "earlier", "previous")
)
_PARTS = frozenset(("stop", "open", "close", "and", "or"))
_ENDS = _PARTS | {"verb", "auxiliary", "than", "comparand"}
_NAMING = frozenset(("subject", "noun", "matter", "goods", "deficit", "surplus"))


def refuse_improved(state: WordingPass) -> None:
    """Raise MeansOtherError where what improved or worsened by a number is adverse."""
    if state.phrase.level or not state.phrase.change:
        return
    settings = state.amounts.settings
    for at, token in enumerate(state.tokens):
        if token.kind in NUMBERS:
            judged = judged_adverse(state.tokens, at, settings.vocabulary, settings.language or "")
            if judged:
                raise MeansOtherError("sign.unclear", judged)


def judged_adverse(
    tokens: Sequence[Token], number: int, vocabulary: Vocabulary, language: str
) -> str:
    """Return the word that says that something adverse improved by a number, or "".

    No other word of change stands between the two: improved after sales rose by 5 %.
    """
    judging = word_shapes(vocabulary, language, JUDGING)
    adverse = word_shapes(vocabulary, language, ADVERSE)
    good = word_shapes(vocabulary, language, FAVOURABLE)
    if judging is None or adverse is None or good is None:
        return ""
    changes = [at for at, token in enumerate(tokens) if _changes(token)]
    before = [at for at in changes if at < number][-1:]
    for at in (*before, *[at for at in changes if at > number][:1]):
        if not judging.search(tokens[at].text):
            continue
        last = max(at, number)
        named = " ".join(each.text for each in (*_before(tokens, last), *_behind(tokens, last)))
        if adverse.search(named) and not good.search(named):
            return tokens[at].text
    return ""


def _changes(token: Token) -> bool:
    word = token.word
    return bool(word.change_before or word.change_after or word.change_end or word.separable)


def _before(tokens: Sequence[Token], end: int) -> list[Token]:
    """Return the words before `end` that no preposition but "of" leads to: despite the deficit.

    They begin behind the last comma or "and" that has the name of something behind it.
    """
    named: list[Token] = []
    led = False
    for at, token in enumerate(tokens[:end]):
        if token.text in SENTENCE_ENDS:
            named = []
        elif _leads(token):
            led = not (at and _is_judged_noun(tokens, at - 1))
        elif _changes(token) or token.kind in NUMBERS or token.word.roles & _ENDS:
            led = False
        if not led:
            named.append(token)
    parts = [at for at, token in enumerate(named) if token.word.roles & _PARTS]
    first = next((at for at in reversed(parts) if any(map(_names, named[at:]))), 0)
    return named[first:]


def _names(token: Token) -> bool:
    return token.kind == "unknown" or bool(token.word.roles & _NAMING)


def _leads(token: Token) -> bool:
    return "prep" in token.word.roles and token.word.roles.isdisjoint(_OTHER)


def _is_judged_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun of change stands before a preposition here: an improvement in the deficit."""
    word = tokens[at].word
    return bool(word.change_before) and "finite" not in word.roles


def _behind(tokens: Sequence[Token], start: int) -> list[Token]:
    """Return the words behind an improvement and its number up to what is said besides."""
    named: list[Token] = []
    for token in tokens[start + 1 :]:
        if token.word.roles & _ENDS or (_leads(token) and not token.word.roles & _OF):
            break
        named.append(token)
    return named


@built_once
def word_shapes(vocabulary: Vocabulary, language: str, kind: str) -> re.Pattern[str] | None:
    """Return the pattern of guards in which `*` stands for any letters, None if there are none.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> shapes = word_shapes(SHIPPED, "en", "judging")
    >>> [bool(shapes.search(word)) for word in ("has Improved", "proved", "amended")]
    [True, False, False]
    """
    words = sorted(guards(vocabulary, language, kind))
    shapes = (re.escape(word).replace(r"\*", r"[\w-]*") for word in words)
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(shapes)})(?!\w)") if words else None
