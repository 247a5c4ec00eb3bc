"""Chinese ends of a change: 失业率降至5% is where unemployment fell to, and no growth of it.

A Chinese verb of level says both the change and that its end follows. Behind a noun of growth
(增速放缓至5%) the end is a rate of growth, and so it is where no noun says what changed. Nor is
what a verb of change leads to an increase (增至500万吨), unless a noun of change stands before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import GROWN
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import is_numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_BECOMES = tuple(change + be for change in "增减升降缩调修減縮調" for be in "为為")
_OVER = frozenset("年月季周日净週淨")
_ENDS, _LEVEL_ENDS = tuple("至到为為成"), tuple("至到")
_NOUNS = frozenset(("head", "subject", "common", "matter", "goods", "share"))
# An expectation (预测值), or a word that describes, is not what changed.
_PASSED = frozenset(("auxiliary", "comparand", "prep", "verb"))
_HEADS = frozenset(("head", "subject"))
_LEVELS = frozenset(("subject", "share"))
_STOPS = frozenset(("stop", "open", "close"))


def noun_led_to(tokens: Sequence[Token], vocabulary: Vocabulary) -> str:
    """Return the noun of a level that a verb before a number led there, or "".

    `tokens` are those before the number.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "zh").tokens
    >>> noun_led_to(tokens("失业率降至"), SHIPPED), noun_led_to(tokens("增速降至"), SHIPPED)
    ('失业率', '')
    """
    led = False
    for at in range(len(tokens) - 1, -1, -1):
        token, word = tokens[at], tokens[at].word
        if word.roles & _STOPS:
            break
        if not led:
            led = "verb" in word.roles and token.text.endswith(_ENDS)
            led = led and (len(token.text) > 1 or _leads(tokens, at))
            continue
        if word.change_before and ("finite" not in word.roles or word.change_after):
            return ""
        if _is_grown(token, vocabulary):
            return ""
        acts = "activity" in word.roles and not word.roles & _HEADS  # 已有
        named = word.roles & _NOUNS and not (acts or word.roles & _PASSED)
        if named and ("neutral" not in word.roles or word.roles & _LEVELS):
            return token.text
    return ""


def is_moved_to(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a verb of change leads to a number, and no noun before it is a change itself.

    `tokens` are those before the number.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "zh").tokens
    >>> [is_moved_to(tokens(words), SHIPPED) for words in ("增至", "达到", "增量升至")]
    [True, False, False]
    """
    at = next((at for at in reversed(range(len(tokens))) if _is_verb_of_end(tokens[at])), -1)
    if at < 0:
        return False
    moved = lexicon(vocabulary, "zh").tokens(tokens[at].text[:-1])
    if not any(token.word.change_before or token.word.multiple for token in moved):
        return False
    for token in reversed(tokens[:at]):
        if token.word.roles & _STOPS:
            break
        verbal = "finite" in token.word.roles and not token.word.change_after
        if (token.word.change_before and not verbal) or "adds" in token.word.roles:
            return False
    return True


def _is_verb_of_end(token: Token) -> bool:
    """Whether a verb leads to a level with its last character: 增至, 减为, but not 自然增加为.

    A character alone before 为 is a verb, unless it is a rise over a year or month: 年增为5.
    """
    text = token.text
    if "verb" not in token.word.roles or len(text) == 1:
        return False
    became = text.endswith(_BECOMES) and text[-3:-2] not in _OVER
    return became or text.endswith(_LEVEL_ENDS)


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a single character leads to an end: 下调关税至10%, but not 为5%, 上升3%至6%."""
    before = tokens[at - 1] if at else tokens[at]
    ranges = is_numeral(before) or before.word.unit is not None
    return "to" in tokens[at].word.roles and not ranges


def _is_grown(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a noun ends in what is printed as a rate of growth: CPI降至2.1%, 经济成长率."""
    return token.text.endswith(tuple(guards(vocabulary, "zh", GROWN)))
