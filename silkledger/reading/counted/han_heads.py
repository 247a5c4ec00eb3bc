"""Heads of Chinese nouns: what a measure word counts behind a clause that describes it.

In 8个各具特色的频道 the channels are counted, and not what distinguishes them. Where nothing but
nouns stands before 的, they may themselves be counted (8个省的企业), and nothing is said here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_inside, is_word
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import (
    ADVERBIAL,
    CLASSIFYING,
    HAPPENING,
    IMPERSONAL,
    INSTITUTIONAL,
    NOMINAL,
    SINGULAR,
    TAKING,
    UNNOMINAL,
)
from silkledger.reading.words.guards import guards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_HAN = "\u3400"
_EVENTS = frozenset("宗起笔筆")  # measure words of what happens
_TIMES = frozenset("次场場轮輪趟")
_PARTS = 2  # tokens of a compound noun
_LONGEST = 12  # tokens of the clause before 的
_LONGEST_NOUN = 7  # characters; a longer one has a verb in it
_NOUNS = frozenset(("common", "subject", "goods", "matter"))
_ENDS = frozenset(("stop", "close"))
_DESCRIBING_SHIPS = frozenset(("activity", "neutral"))
_DESCRIBING = frozenset(("subject",))  # roles of an adjective, which is no head


def described_head(
    tokens: Sequence[Token], at: int, vocabulary: Vocabulary
) -> tuple[int, int] | None:
    """Return the places where the noun behind a describing clause starts and ends, or None.

    The clause begins at `at`, behind the measure word. Both places are the same where 的 ends the
    wording, or no noun follows it.
    """
    of = next((place for place in range(at, len(tokens)) if _leads(tokens[place])), None)
    if of is None or of == at or of - at > _LONGEST:
        return None
    clause = tokens[at:of]
    if not all(map(_may_describe, clause)):
        return None
    adjectives = guards(vocabulary, "zh", CLASSIFYING)
    described = all(token.text in adjectives for token in clause)
    if all(map(_is_noun, clause)) and not described:
        if tokens[at - 1].text in _EVENTS:  # 3宗龛位的申请
            raise UnreadableError("unit.none", tokens[of].text)
        return None  # 8个省的企业, not 8种不同的组合
    end = of + 1
    while end < len(tokens) and (
        _is_counted(tokens[end]) or (end > of + 1 and is_inside(tokens[end]))
    ):
        end += 1
    return of + 1, end


def goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun may go on behind a word of activity here: 家居廚餘|回收|設施."""
    behind = at + 1 < len(tokens) and is_word(tokens[at + 1])
    return at < len(tokens) and "activity" in tokens[at].word.roles and behind


def whole_noun(
    tokens: Sequence[Token], start: int, end: int, vocabulary: Vocabulary | None
) -> tuple[int, int]:
    """Return where a noun of unlisted characters starts and ends whose head is a verb as well.

    An adjective before a verb that is a noun of things describes it (2021份有效申请). Quotes part a
    head from what it is called: 4个“突出”要求. Raises UnreadableError without them where the clause
    ends behind it: in 4个突出要求 it may be the head or what is done. Without a `vocabulary` the
    noun is not a Chinese one.
    """
    if vocabulary is None or end == start:
        return start, end
    _refuse_happening(tokens, start, end, vocabulary)
    if end == len(tokens) or tokens[end].kind != "word":
        return start, end
    _refuse_longer(tokens, end)
    roles = tokens[end].word.roles
    closes = end + 1 == len(tokens) or bool(tokens[end + 1].word.roles & _ENDS)
    nominal = tokens[end].text
    described = all(token.word.roles == _DESCRIBING for token in tokens[start:end])
    deeds = start > 0 and tokens[start - 1].text in _EVENTS | _TIMES  # 8次技术讨论
    things = nominal in guards(vocabulary, "zh", NOMINAL) or (deeds and "activity" in roles)
    if described and things:
        if not closes:
            raise UnreadableError("unit.none", "".join(token.text for token in tokens[start:end]))
        return end, end + 1
    _refuse_adjective(tokens, start, end, vocabulary)
    people = start > 0 and "person_classifier" in tokens[start - 1].word.roles
    verb = "activity" in roles and len(nominal) > 1
    if verb and not closes and not people:  # 3名专业抢险队员
        _refuse_compound(tokens, start, end)
    if not (closes and "activity" in roles and (things or roles & _NOUNS)):
        return start, end
    if tokens[end - 1].end < tokens[end].start:
        return end, end + 1
    if any(token.kind == "unknown" for token in tokens[start:end]):
        printed = "".join(token.text for token in tokens[start : end + 1])
        raise UnreadableError("unit.none", printed)
    return start, end + things


def _refuse_compound(tokens: Sequence[Token], start: int, end: int) -> None:
    """Raise UnreadableError for nouns around a verb, which may be one: 3套污水处理设备.

    There the last one is counted, in 3个商品获得奖项 the first.
    """
    stop = next((n for n in range(end, len(tokens)) if tokens[n].word.roles & _ENDS), len(tokens))
    behind = tokens[end + 1 : stop]
    if 0 < len(behind) <= _PARTS and all(map(is_word, behind)):
        raise UnreadableError("unit.none", "".join(token.text for token in tokens[start:stop]))


def own_unit(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> tuple[Unit, int] | None:
    """Return the unit of a measure word of one kind of thing, and the place behind its noun.

    18艘活鱼运搬船 are ships. None without such a measure word at `at` and such a noun.
    """
    unit = tokens[at].word.unit if at < len(tokens) else None
    if unit is None or unit.dimension not in COUNTED or "classifier" not in tokens[at].word.roles:
        return None
    heads = guards(vocabulary, "zh", SINGULAR)
    end = at + 1
    while end < len(tokens) and (
        is_word(tokens[end]) or tokens[end].word.roles & _DESCRIBING_SHIPS
    ):
        end += 1
    closes = end == len(tokens) or bool(tokens[end].word.roles & _ENDS)
    named = end > at + 1 and tokens[end - 1].text[-1:] in heads
    return (unit, end) if closes and named and tokens[at].text in heads else None


def refuse_clause(printed: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
    """Raise UnreadableError for words that are too many for a noun: 建築物仍受大火威脅.

    The last of its `tokens` may be one that ends no noun (14场比赛中), and neither an adverb nor a
    verb with an object stands in one (职缺抢人才).
    """
    ends = guards(vocabulary, "zh", UNNOMINAL)
    adverbs = guards(vocabulary, "zh", ADVERBIAL) | guards(vocabulary, "zh", TAKING)
    inside = [token.text for token in tokens]
    if len(printed) > _LONGEST_NOUN or inside[-1] in ends or not adverbs.isdisjoint(inside[1:]):
        raise UnreadableError("unit.none", printed)


def refuse_predicate(tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
    """Raise UnreadableError where a measure word ends what is counted: 13档同样涨势猛烈.

    An adverb or a verb behind it tells something of that.
    """
    telling = guards(vocabulary, "zh", ADVERBIAL) | guards(vocabulary, "zh", TAKING)
    for token in tokens:
        if token.text in telling:
            raise UnreadableError("unit.none", token.text)


def _refuse_happening(
    tokens: Sequence[Token], start: int, end: int, vocabulary: Vocabulary
) -> None:
    """Raise UnreadableError for a noun of things with what happens to them: 85台巴士故障.

    A measure word of things counts none of these (3起故障 does). It stands before `start`.
    """
    things = guards(vocabulary, "zh", IMPERSONAL) | guards(vocabulary, "zh", INSTITUTIONAL)
    if not start or tokens[start - 1].text not in things:
        return
    printed = "".join(token.text for token in tokens[start : end + 1])
    happenings = guards(vocabulary, "zh", HAPPENING)
    if any(word in printed and not printed.startswith(word) for word in happenings):
        raise UnreadableError("unit.none", printed)


def _refuse_longer(tokens: Sequence[Token], end: int) -> None:
    """Raise UnreadableError for a noun that goes on in one of matter or goods: 14支产业基金."""
    roles = tokens[end].word.roles
    touches = tokens[end].start == tokens[end - 1].end
    if touches and "head" in roles and roles & {"matter", "goods"}:
        raise UnreadableError("unit.none", tokens[end - 1].text + tokens[end].text)


def _refuse_adjective(
    tokens: Sequence[Token], start: int, end: int, vocabulary: Vocabulary
) -> None:
    """Raise UnreadableError for adjectives of kind without their noun: 20种主要|商品."""
    kinds = guards(vocabulary, "zh", CLASSIFYING)
    touches = tokens[end].start == tokens[end - 1].end and not tokens[end].word.roles & _ENDS
    if touches and all(token.text in kinds for token in tokens[start:end]):
        raise UnreadableError("unit.none", tokens[end - 1].text + tokens[end].text)


def _leads(token: Token) -> bool:
    return "of_before" in token.word.roles


def _is_counted(token: Token) -> bool:
    unit = token.word.unit
    return is_word(token) or (unit is not None and unit.dimension in COUNTED)


def _is_noun(token: Token) -> bool:
    return is_word(token) and "activity" not in token.word.roles


def _may_describe(token: Token) -> bool:
    """Whether a Chinese word neither counts nor bounds anything, nor ends its clause."""
    word = token.word
    counts = word.scale or word.currency or word.multiple or word.spelled
    turns = word.bound_before or word.bound_after or word.change_before
    ends = word.roles & {"stop", "open", "close"}
    return token.kind != "number" and token.text[:1] >= _HAN and not (counts or turns or ends)
