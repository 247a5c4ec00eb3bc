"""Words between a Chinese noun and its number that are passed to find what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.guard_kinds import DOER
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_LONGEST = 8  # tokens of the amount that a number came from
_DATED = frozenset(("comparand", "date_word", "monthly", "annual", "of_before", "neutral"))
_ASPECTS = frozenset(("auxiliary", "by"))


def before_origin(tokens: Sequence[Token], back: int, end: int) -> int:
    """Return the place of the noun before an amount that the number came from, or `back`.

    The two have the same measure word, at `back` and `end`: 据点从720处增加到1万5051处.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> before_origin(lexicon(SHIPPED, "zh").tokens("据点从720处增加到900处"), 3, 6)
    0
    """
    if back < 1 or end >= len(tokens) or tokens[back].text != tokens[end].text:
        return back
    for place in range(back - 1, max(-1, back - _LONGEST), -1):
        word = tokens[place].word
        if "from" in word.roles:
            return place - 1
        if tokens[place].kind != "number" and not (word.scale or word.roles & _DATED):
            break
    return back


def tells_aspect(token: Token) -> bool:
    """Whether a word says when or that a verb was done: 已经发展到了1000多家."""
    return not token.word.change_before and not token.word.roles.isdisjoint(_ASPECTS)


def leads_percentage(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number in percent, or its sign, stands at a place: 客房增加23.5%至4.7万间."""
    percent = at + (tokens[at].kind == "number")
    unit = tokens[percent].word.unit if percent < len(tokens) else None
    return unit is not None and unit.name == "percent"


def tells_move(token: Token) -> bool:
    """Whether a word says that there is more or less of what stands before it: 网点增加3个."""
    return token.word.change_before is not None or "adds" in token.word.roles


def adds_things(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a noun stands before the word for adding at a place that is what there is more of.

    Bodies may be who adds something else: 公司新增300家.
    """
    if not at:
        return False
    before = tokens[at - 1]
    named = "subject" in before.word.roles or "head" in before.word.roles
    counted = before.word.unit is not None and before.word.unit.dimension in COUNTED
    doers = tuple(guards(vocabulary, "zh", DOER))
    return before.end == tokens[at].start and (named or counted) and not before.text.endswith(doers)
