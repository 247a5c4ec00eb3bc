"""Chinese comparisons that are put into other words before they are read.

高于全国增速1.7个百分点 is 比全国增速高1.7个百分点: points behind a noun are not a level. The base
of a multiple leaves its number: 是保费45.5亿元的43倍. A word for the extreme that describes a noun
bounds no number that another word bounds (最高日业务量突破6500万件), nor does one that ends its
clause (占比最高，达33.5%) or describes a rate of change (最高跌幅达5%). Words for of all kinds say
nothing of what is counted (20万辆各型汽车), and a share may lack its 的 (25%新项目).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.phrases import VERBS, counts_things
from silkledger.reading.words.senses import NUMBERS, Token, Word, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

_HAN = "\u3400"
_THAN = tuple("于於")
_COMPARES = Word(roles=frozenset(("compare", "neutral"))).settled()
_EXCEEDS = {
    "gt": Word(change_before="up").settled(),
    "lt": Word(change_before="down").settled(),
}
_OF = Word(roles=frozenset(("neutral", "of_before", "prep"))).settled()
_DESCRIBES = Word(roles=frozenset(("neutral",))).settled()
_BASED = ("是", "为", "為", "相当于", "相當於")
_IS = Word(roles=frozenset(("verb",))).settled()
_HALF = "半"
_SHARES = tuple("占佔")
_MOST, _BY = "最", "以"
_REACHES = tuple("达達为為")
_RATES = frozenset("幅率速")
_MEASURES = tuple("量额額率价價数數")
_NOUN = frozenset(("subject", "head", "activity", "common", "comparand", "time_noun"))


def as_excess(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with what exceeds something by points behind what it exceeds.

    Raises UnreadableError for another amount behind what it may exceed, or be: 高于日均消费量5万吨.
    """
    at = next((place for place, token in enumerate(tokens) if _is_than(token)), None)
    if at is None:
        return tokens
    number = next((n for n in range(at + 1, len(tokens)) if tokens[n].kind in NUMBERS), 0)
    between = tokens[at + 1 : number]
    if not any(map(_names, between)) or "of_before" in between[-1].word.roles:
        return tokens  # 高于预期的2个百分点 may be more than two points
    than = tokens[at]
    if any(map(_parts, between)) or not _is_points(tokens, number + 1):
        first = not any(token.kind in NUMBERS for token in tokens[:at])
        if first and _names(between[-1]) and not any(map(_parts, between)):
            raise UnreadableError("bound.misplaced", than.text)
        return tokens
    compares = Token("word", than.text, than.start, than.end, _COMPARES)
    start = tokens[number].start
    exceeds = Token("word", "高", start, start, _EXCEEDS[than.word.bound_before or "gt"])
    return [*tokens[:at], compares, *between, exceeds, *tokens[number:]]


def without_base(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without the number of the base of a multiple: 是去年5万吨的3倍."""
    tokens = _without_rate(tokens)
    base = next((n for n, token in enumerate(tokens) if token.kind in NUMBERS), 0)
    of = next((n for n in range(base, len(tokens)) if has_role(tokens, n, "of_before")), 0)
    if not (base and of) or of + 2 >= len(tokens) or tokens[of + 1].kind not in NUMBERS:
        return tokens
    multiple = tokens[of + 2].word.multiple
    if multiple is None or multiple.kind != "times":
        return tokens
    amount = tokens[base + 1 : of]
    printed = [t for t in amount if t.word.unit or t.word.currency or t.word.scale]
    named = any(_names(token) for token in tokens[:base])
    led = any(token.text in _BASED for token in tokens[:base])
    if not (amount and len(printed) == len(amount) and named and led):
        return tokens
    return [*tokens[:base], *tokens[of:]]


def _without_rate(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens, where a rate of change is the base of a multiple: 是收入增速的5倍."""
    times = any(token.word.multiple and token.word.multiple.kind == "times" for token in tokens)
    for at, token in enumerate(tokens[:-1]):
        if times and _is_rate(token) and "of_before" in tokens[at + 1].word.roles:
            plain = Token("word", token.text, token.start, token.end, _DESCRIBES)
            return [*tokens[:at], plain, *tokens[at + 1 :]]
    return tokens


def without_extreme(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens, where an extreme that describes a noun before a bound is none."""
    for at, token in enumerate(tokens[:-1]):
        if token.text[:1] != _MOST:
            continue
        if "superlative" not in token.word.roles:
            continue
        end = at + 1
        while end < len(tokens) and _may_be_described(tokens[end]):
            end += 1
        described = tokens[at + 1 : end]
        named = any(_names(each) or each.word.change_before for each in described)
        apart = end == at + 1 and has_role(tokens, end, "stop")  # 占比最高，為33.5%
        governed = named and end < len(tokens) and _governs(tokens[end])
        if apart or governed or any(map(_is_rate, described)):
            plain = Token("word", token.text, token.start, token.end, _DESCRIBES)
            return [*tokens[:at], plain, *tokens[at + 1 :]]
    return tokens


def without_rank(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens, where an extreme that ranks what 以 leads to bounds nothing."""
    for at, token in enumerate(tokens):
        shares = at + 1 < len(tokens) and tokens[at + 1].text.startswith(_SHARES)
        ranks = token.text[-1] in _REACHES or (shares and "superlative" in token.word.roles)
        if token.text[0] != _MOST or not ranks:
            continue
        if any(before.text == _BY for before in tokens[:at]):
            plain = Token("word", token.text, token.start, token.end, _IS)
            return [*tokens[:at], plain, *tokens[at + 1 :]]  # 以陸客最多達3084人, 為最多佔51%
    return tokens


def without_kinds(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without words for of all kinds behind a measure word."""
    return [
        token
        for at, token in enumerate(tokens)
        if not (at and "of_all_kinds" in token.word.roles)
        or not has_role(tokens, at - 1, "classifier")
    ]


def with_of(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with 的 between a percentage and the things of which it is a part."""
    at = next((n for n in range(1, len(tokens)) if _is_share(tokens[n])), 0)
    if not at or tokens[at - 1].kind not in NUMBERS:
        return tokens
    at += at + 1 < len(tokens) and tokens[at + 1].text == _HALF  # 八成半受访者
    start = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].word.bound_after is not None)
    end = start
    while end < len(tokens) and _may_be_described(tokens[end]) and not counts_things(tokens[end]):
        end += 1
    if start > at + 1 and end > start and not counts_things(tokens[min(end, len(tokens) - 1)]):
        end = start if _names(tokens[start]) else len(tokens)  # 七成以上行業
    named = end < len(tokens) and (counts_things(tokens[end]) or start > at + 1)
    if not named or tokens[start].text[:1] < _HAN:
        return tokens
    turned = any(token.word.change_before for token in tokens[: end + 1])
    if turned or any(token.kind in NUMBERS for token in tokens[end:]):
        return tokens
    of = Token("word", "的", tokens[start - 1].end, tokens[start - 1].end, _OF)
    return [*tokens[:start], of, *tokens[start:]]


def _is_share(token: Token) -> bool:
    return token.word.unit is not None and token.word.unit.dimension == "share"


def _is_than(token: Token) -> bool:
    word = token.word
    than = token.text.endswith(_THAN) and word.bound_before in _EXCEEDS
    return than and "bound_verb" not in word.roles


def _parts(token: Token) -> bool:
    """Whether a word may part a comparison from its number: a verb, a bound, a stop, a list."""
    word = token.word
    return bool(word.bound_before or word.roles & (VERBS | {"stop", "open", "close", "negation"}))


def _is_points(tokens: Sequence[Token], at: int) -> bool:
    unit = tokens[at].word.unit if at < len(tokens) else None
    return unit is not None and unit.dimension == "points"


def _names(token: Token) -> bool:
    """Whether a Chinese word names a subject, or what is measured of one (产量)."""
    if token.text[:1] < _HAN:
        return False
    measured = "neutral" in token.word.roles and token.text[1:].endswith(_MEASURES)
    return measured or not token.word.roles.isdisjoint(_NOUN)


def _may_be_described(token: Token) -> bool:
    """Whether a token may be part of the noun behind an extreme: 日业务量."""
    word = token.word
    changes = word.change_before and "finite" in word.roles
    if word.bound_before or changes or word.roles & VERBS - {"activity"}:
        return False
    return token.kind == "word" and not word.roles & {"stop", "open", "close", "and", "or"}


def _is_rate(token: Token) -> bool:
    """Whether a noun of change is the rate itself: 最高單日跌幅達5% is a fall of 5 %."""
    return token.word.change_before is not None and not _RATES.isdisjoint(token.text)


def _governs(token: Token) -> bool:
    """Whether a bound leads from a noun to its number."""
    return token.word.bound_before is not None
