"""Chinese changes that are told beside a number and are not its own.

A change whose result is told does not turn its number (降价卖出300辆, 减产后产量为500万吨), nor
does one that describes something (下跌的股票有300只), one that a comma parts from a share or amount
of something else (房价下跌，7成受访者看空), or one that the people say who are the share (20%的人
认为价格下跌). A price at which something closes or is quoted behind a change is a level
(续跌报1080美元), and so is what it falls through (大跌破70美元).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import QUOTED, RESULT, SHARING, TOLD_OF
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from silkledger.schemas.vocabulary import Vocabulary

_SIZES = frozenset("低高多少")
_AFTER = frozenset(("后", "後", "之后", "之後"))
_TO = ("至", "到")
_TENTHS = ("成", "%", "％")
_LEVELS = ("升至", "降至")
_BROKEN, _FALLEN_BELOW = "破", "跌破"
_WEAKER = tuple("贬貶")
_NAME = Word(roles=frozenset(("subject",))).settled()
_TOLD = Word(roles=frozenset(("neutral",))).settled()


def without_told(tokens: Sequence[Token], vocabulary: Vocabulary) -> Sequence[Token]:
    """Return the tokens with a name for a change whose result is told: 缩水后剩余3亿元.

    So is one after which something was so (减产后产量为500万吨), and one that describes something
    (下跌的股票有300只). A comma ends what is low or high: 费用低，仅4家.
    """
    tokens = _without_shared(tokens, tuple(guards(vocabulary, "zh", SHARING)))
    described = tuple(guards(vocabulary, "zh", TOLD_OF))
    tokens = _with_quoted(_with_broken(tokens, vocabulary), vocabulary)
    for at, token in enumerate(tokens[:-1]):
        if _is_told(tokens, at, described):
            told = Token("word", token.text, token.start, token.end, _TOLD)
            tokens = [*tokens[:at], told, *tokens[at + 1 :]]
    results = guards(vocabulary, "zh", RESULT)
    words = ((at, token.text) for at, token in enumerate(tokens) if token.kind != "number")
    result = next((at for at, text in words if text in results), 0)
    if not result or any(token.kind in NUMBERS for token in tokens[:result]):
        return tokens
    turned = [
        Token("word", token.text, token.start, token.end, _NAME)
        if token.word.change_before
        else token
        for token in tokens[:result]
    ]
    return [*turned, *tokens[result:]]


def _is_told(tokens: Sequence[Token], at: int, described: tuple[str, ...]) -> bool:
    """Whether a change here is told without a number of its own."""
    if not tokens[at].word.change_before:
        return False
    following = tokens[at + 1]
    behind = tokens[at + 2] if at + 2 < len(tokens) else None
    if following.text in _AFTER:
        ends = behind is not None and behind.text.endswith(_TO)  # 上升后降至5%
        return behind is not None and behind.kind not in NUMBERS and not ends
    if "of_before" in following.word.roles:
        return behind is not None and behind.text.endswith(described)
    if "stop" not in following.word.roles:
        return False
    return tokens[at].text in _SIZES or _is_apart(tokens, at + 2)


def _with_quoted(tokens: Sequence[Token], vocabulary: Vocabulary) -> Sequence[Token]:
    """Return the tokens with one verb of level for a change and its price: 跌收32元 is 跌至32元."""
    quoting = guards(vocabulary, "zh", QUOTED)
    for at, token in enumerate(tokens[:-2]):
        following = tokens[at + 1]
        quoted = token.word.change_before and following.kind != "number"
        if not quoted or following.text not in quoting or not _is_price(tokens, at + 2, quoting):
            continue
        end = at + 1
        while tokens[end].text in quoting:
            end += 1
        level = lexicon(vocabulary, "zh").tokens(_LEVELS[token.word.change_before == "down"])[0]
        verb = Token("word", level.text, token.start, tokens[end - 1].end, level.word)
        return [*tokens[:at], verb, *tokens[end:]]
    return tokens


def _with_broken(tokens: Sequence[Token], vocabulary: Vocabulary) -> Sequence[Token]:
    """Return the tokens with one bound for a fall and 破 behind it: 大跌|破70美元 is 跌破70美元.

    Raises UnreadableError before a rate, which may be the fall, and for a currency that weakens:
    台币贬破33元 may be above 33 to the dollar.
    """
    for at, token in enumerate(tokens[:-2]):
        if tokens[at + 1].text != _BROKEN or token.word.change_before != "down":
            continue
        quoting = guards(vocabulary, "zh", QUOTED)
        if token.text.endswith(_WEAKER) or not _is_price(tokens, at + 2, quoting):
            raise UnreadableError("sign.unclear", token.text + _BROKEN)
        bound = lexicon(vocabulary, "zh").tokens(_FALLEN_BELOW)[0]
        through = Token("word", bound.text, token.start, tokens[at + 1].end, bound.word)
        return [*tokens[:at], through, *tokens[at + 2 :]]
    return tokens


def _is_price(tokens: Sequence[Token], at: int, quoting: Container[str]) -> bool:
    """Whether an amount stands here that is no rate: 跌收32元, not 跌收5%."""
    number = next((n for n in range(at, len(tokens)) if tokens[n].kind in NUMBERS), len(tokens))
    between = tokens[at:number]
    led = all(t.text in quoting or t.word.bound_before or t.word.currency for t in between)
    rated = number + 1 < len(tokens) and tokens[number + 1].text in _TENTHS
    return led and number < len(tokens) and not rated


def _is_apart(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number with a noun behind it begins a clause here: 5家公司亏损, not 5%左右."""
    while at < len(tokens) and tokens[at].word.bound_before:
        at += 1
    if at == len(tokens) or tokens[at].kind not in NUMBERS:
        return False
    number, at = at, at + 1
    while at < len(tokens) and _measures(tokens[at]):
        at += 1
    if at == len(tokens):
        raise UnreadableError("sign.unclear", tokens[number].text)  # 价格下跌，5万吨
    word = tokens[at].word
    return not (word.bound_after or word.multiple or word.roles & {"stop", "range", "close"})


def _measures(token: Token) -> bool:
    unit = token.word.unit
    measured = unit is not None and unit.dimension not in COUNTED
    return bool(token.word.scale or token.word.currency) or measured or token.text in _TENTHS


def _without_shared(tokens: Sequence[Token], sharing: tuple[str, ...]) -> Sequence[Token]:
    """Return the tokens with a name for what those do who are a share: 三成企业裁员."""
    number = next((at for at, token in enumerate(tokens) if token.kind in NUMBERS), len(tokens))
    if number + 2 >= len(tokens) or tokens[number + 1].text not in _TENTHS:
        return tokens
    shares = next(
        (at for at in range(number + 2, len(tokens)) if _is_sharing(tokens[at], sharing)), 0
    )
    between = tokens[number + 2 : shares]
    if not shares or any(t.word.change_before or "stop" in t.word.roles for t in between):
        return tokens
    return [
        Token("word", token.text, token.start, token.end, _TOLD)
        if at > shares and token.word.change_before
        else token
        for at, token in enumerate(tokens)
    ]


def _is_sharing(token: Token, sharing: tuple[str, ...]) -> bool:
    unit = token.word.unit
    counted = unit is not None and unit.dimension in COUNTED
    return counted or (token.text.endswith(sharing) and token.kind == "word")
