"""Noun phrases left of a Chinese number: 初制所134个 are 134个初制所.

The measure word behind a number counts the noun before it as it would count it behind, so that it
is the whole phrase: from the start of the clause, a place or whole (全市窑炉), a word of kind or
number (各类, 共有), one for adding or making (新增, 建成), to the number or what leads to it
(数量达). Behind another verb it is open whether that describes the noun (打掉团伙), and an
unlisted character may be a verb too (建粮库): there the phrase is empty. Bodies and places may be
the doers of the clause (县市均低于1000件), which only some measure words count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.measure_fits import measure_fits
from silkledger.reading.counted.measure_words import is_lot, names_place
from silkledger.reading.counted.noun_words import is_inside
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import (
    ATTRIBUTIVE,
    BODY,
    EVERYWHERE,
    GROUP_END,
    MAKING,
    PRESENT,
    TAKING,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_HAN = "\u3400"
_JOINS, _MATTER = frozenset(("and", "or")), frozenset(("matter", "goods"))
_DOING = frozenset(("head", "activity"))
_SHORTEST, _LONGEST = 2, 7  # characters; a longer one has a verb in it
_LONGEST_BODY = 9  # of a body, whose noun tells what it does: 民办养老服务机构
_LONGEST_UNLISTED = 3  # characters of a phrase in which one is not listed
NUMBERS, _TIMES = ("数", "數"), "次"
_HEADS = frozenset("只隻头頭匹羽尾")  # animals are counted by the head: 流浪狗3460只
# Measure words of kinds, pairs and packs of the things that a noun names: 水鸟89种, 合约500批.
PACKS = frozenset("种款批组双对盒袋瓶包捆串副")
AMOUNTS = "量额額率值价價款金费費比"  # end nouns that are measured and not counted: 业务量
FLOWS = ("量", "数", "數")  # ends of nouns that count what is made or sold: 住宅批建量
HOLDERS = frozenset("群队隊批伙夥类類种種组組套")  # of what holds the things that are counted
# Last characters of verbs with a complement: 捐出, 送达.
COMPLEMENTS = frozenset("出进進到入起掉走完得成过過回来來去下上达達好住开開")
_GROUPS = frozenset("个個支")  # measure words of groups that are counted themselves: 团伙8个
NO_ENDS = frozenset((*AMOUNTS, *HOLDERS, *COMPLEMENTS))
_KINDS = frozenset("级級型式性")  # of adjectives of a kind: 五星级3家
# Characters that begin a verb with its object where no list has the two in one: 办证.
_ACTING = frozenset("办辦建修查收发發设設开開造买買卖賣养養种種植领領送捐打抓捕审審签簽")
# Words that say that there is something, how many, or of what kind: no attribute of the noun.
_HAVING = frozenset(("counter", "led", "adds", "neutral", "of_before"))


def counted_phrase(tokens: Sequence[Token], back: int, end: int, vocabulary: Vocabulary) -> str:
    """Return the phrase that ends at `back` and that the measure word at `end` counts, or ""."""
    measure = tokens[end]
    back -= tokens[back].text in NUMBERS
    noun = _phrase(tokens, back, vocabulary).rstrip("".join(NUMBERS))
    packed = measure.text.translate(variants(vocabulary, "zh")) in PACKS
    packed = packed or measure.text in _HEADS
    times = len(measure.text) > 1 and measure.text[-1] == _TIMES  # 艘次
    grouped = measure.text in _GROUPS and noun.endswith(tuple(guards(vocabulary, "zh", GROUP_END)))
    ends = grouped or noun[-1:] not in NO_ENDS | _KINDS
    if len(noun) < _SHORTEST or packed or times or not ends:
        return ""
    own = (
        noun.rstrip(_TIMES).endswith(measure.text[:1]) or "person_classifier" in measure.word.roles
    )
    return noun if not own and may_count(measure, noun, vocabulary) else ""


def may_count(measure: Token, noun: str, vocabulary: Vocabulary) -> bool:
    """Whether a measure word may count the noun before its number: 5万件 are no 县市, nor lots."""
    return measure_fits(measure, noun, None, vocabulary) and not is_lot(measure, noun, vocabulary)


def _phrase(tokens: Sequence[Token], back: int, vocabulary: Vocabulary) -> str:
    """Return the noun phrase that ends with the token at `back`, or ""."""
    first = back
    while first >= 0 and (
        _is_part(tokens, first, back) or _describes_body(tokens, first, back, vocabulary)
    ):
        first -= 1
    start = first + 1
    while start <= back and _is_apart(tokens[start], vocabulary):
        start += 1
    if start > back or not (start > first + 1 or _begins(tokens, first, vocabulary)):
        return ""
    part = tokens[start : back + 1]
    noun = "".join(token.text for token in part)
    unlisted = [token for token in part if token.word is UNKNOWN]
    if len(unlisted) == len(part):
        return ""  # a verb, perhaps
    listed = not unlisted
    taken = noun.startswith(tuple(guards(vocabulary, "zh", TAKING)))
    taken = taken or (not listed and noun[:1] in _ACTING)
    longest = _LONGEST_BODY if noun.endswith(tuple(guards(vocabulary, "zh", BODY))) else _LONGEST
    return "" if taken or len(noun) > (longest if listed else _LONGEST_UNLISTED) else noun


def _is_part(tokens: Sequence[Token], at: int, back: int) -> bool:
    """Whether the token at `at` names something, and touches the next one of the phrase."""
    token = tokens[at]
    if token.text[:1] < _HAN or (at < back and token.end != tokens[at + 1].start):
        return False
    if token.word is UNKNOWN:
        return token.kind == "unknown"
    roles, word = token.word.roles, token.word
    acts = "activity" in roles or bool(roles & VERBS) or "counter" in roles
    if acts or word.bound_before or word.change_before or word.scale:
        return False
    single = len(token.text) == 1 and (at == back or "classifier" in roles)
    thing = word.unit is not None and word.unit.dimension in COUNTED
    made = at < back and bool(roles & _MATTER)  # 茶|厂
    return "subject" in roles or thing or made or (single and is_inside(token))  # 特色|村


def _describes_body(tokens: Sequence[Token], at: int, back: int, vocabulary: Vocabulary) -> bool:
    """Whether a verb stands between a noun and the body that does so: 婚姻登记机构."""
    if not 0 < at == back - 1 or len(tokens[at].text) < _SHORTEST:
        return False
    clauses = guards(vocabulary, "zh", MAKING) | guards(vocabulary, "zh", TAKING)
    doing = bool(tokens[at].word.roles & _DOING) and tokens[at].text not in clauses
    body = tokens[back].text.endswith(tuple(guards(vocabulary, "zh", BODY)))
    touches = tokens[at].end == tokens[back].start
    made = tokens[at - 1].text in guards(vocabulary, "zh", MAKING)  # 抽检|游泳|场所
    return doing and body and touches and (made or _is_part(tokens, at - 1, back))


def _is_apart(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a word before a noun is not a part of it: a place, 现有."""
    named = guards(vocabulary, "zh", EVERYWHERE) | guards(vocabulary, "zh", PRESENT)
    return token.text in named or names_place(token.text, vocabulary)


def _begins(tokens: Sequence[Token], before: int, vocabulary: Vocabulary) -> bool:
    """Whether a phrase begins behind the token at `before`: a mark, a time, 共有, 各类, 建成."""
    if before < 0:
        return True
    word, text = tokens[before].word, tokens[before].text
    if text == "、" or word.roles & _JOINS or text[:1] < _HAN:
        return text != "、" and word.roles.isdisjoint(_JOINS)
    described = text in guards(vocabulary, "zh", ATTRIBUTIVE)  # 注册|志愿团体
    if described or text in guards(vocabulary, "zh", MAKING) or word.change_before:
        return True
    return "activity" not in word.roles and bool(word.roles & (VERBS | _HAVING))
