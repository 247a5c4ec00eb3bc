"""Shares of Chinese wordings: one that is the subject of its clause, or the only one that is told.

In 八成七未接种 the share begins what is said, and in 35-39岁为核心群体（占比21.76%） the last
clause begins with a word for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import LIGHT, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.reading.results import Quantity
    from silkledger.reading.words.phrases import Phrase
    from silkledger.reading.words.senses import Token

    HanJudge = Callable[[Sequence[Token]], tuple[Phrase, Quantity | None]]

SHARES = tuple("占佔")
_HEDGED = ("约占", "約占", "約佔")
_WHOLE = frozenset(("whole",))
_AMONG = ("中有", "中", "当中", "當中")
_LEADS_SHARE = LIGHT | {"verb", "auxiliary", "guard", "adverb"}
_JOINS = frozenset(
    ("stop", "range", "to", "and", "or", "minus", "open", "slash", "deficit", "surplus")
)
_REACHES = tuple("至到达達")
_AGES = ("岁", "歲", "周岁", "周歲")


def alone(tokens: Sequence[Token], judge: HanJudge) -> Quantity | None:
    """Return a share that is the subject of its clause, whatever is said of it, or None.

    For example 八成七未接种 and 超过六成受害人是30岁以下: no other share stands behind it.
    """
    start = next((at for at, token in enumerate(tokens) if states_number(token)), len(tokens))
    end = _behind_share(tokens, start)
    before, behind = _behind_among(tokens[:start]), tokens[end:]
    among = start - len(before)
    if not end or not behind or not all(map(_leads_share, before)) or not _is_told(behind):
        return None
    reached = any(token.text.endswith(_REACHES) for token in before)
    if reached and any("negation" in token.word.roles for token in behind):
        return None  # 提升至18%未实现
    try:
        _, quantity = judge(tokens[among:end])
    except UnreadableError:
        return None
    return quantity if quantity is not None and quantity.unit == "percent" else None


def _behind_among(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words behind those that name the whole, where they do: 病人中有半数."""
    ends = [at for at, token in enumerate(tokens) if token.text in _AMONG]
    named = ends and not any(map(_turns, tokens[: ends[-1]]))
    return tokens[ends[-1] + 1 :] if named else tokens


def _turns(token: Token) -> bool:
    word = token.word
    return bool(word.change_before or word.bound_before or "negation" in word.roles)


def _behind_share(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the share that begins here, with the bound behind it, or 0."""
    end = at
    while end < len(tokens) and (tokens[end].kind in NUMBERS or tokens[end].word.spelled):
        end += 1
    unit = tokens[end].word.unit if end < len(tokens) else None
    timed = unit is not None and unit.dimension == "time"
    if unit is not None and unit.dimension == "share" and tokens[end - 1].kind in NUMBERS:
        end += 1
        end += unit.name == "cheng" and end < len(tokens) and tokens[end].kind == "chinese"
    elif timed or not any(token.word.spelled for token in tokens[at:end]):
        return 0  # 半天
    while end < len(tokens) and tokens[end].word.bound_after:
        end += 1
    return end


def _leads_share(token: Token) -> bool:
    word = token.word
    return bool(word.bound_before) or (bool(word.roles) and word.roles <= _LEADS_SHARE)


def _is_told(tokens: Sequence[Token]) -> bool:
    """Whether these words say something of the things whose share stands before them."""
    first, last = tokens[0].word, tokens[-1].word
    changes = any(token.word.change_before or token.word.change_after for token in tokens[:2])
    if first.roles & _JOINS or changes or first.multiple:
        return False
    aged = len(tokens) > 1 and (tokens[-2].text in _AGES or _is_time(tokens[-2]))
    if not aged and (last.bound_before or last.bound_after):
        return False
    if last.change_before and len(tokens[-1].text) == 1:
        return False
    for at, token in enumerate(tokens):
        unit = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
        relative = unit is not None and unit.dimension in RATES
        if (token.kind in NUMBERS and (relative or not at)) or token.word.multiple:
            return False
        if token.word.spelled and token.kind not in NUMBERS:
            return False
    return any(len(token.text) > 1 for token in tokens)


def _is_time(token: Token) -> bool:
    """Whether a length of time stands here, whose bound is none of the share: 在2小时以上."""
    unit = token.word.unit
    return unit is not None and unit.dimension == "time"


def only_share(clauses: Sequence[Sequence[Token]], judge: HanJudge) -> Quantity | None:
    """Return the share that the last clause begins with, where no other one has a rate, or None.

    For example 35-39岁为核心群体（占比21.76%） and 32万公顷（约占78.6%）.
    """
    if len(clauses) < 2:
        return None
    *others, last = clauses
    told = any(_is_rate(token) for other in others for token in other)
    lead = next((token for token in last if not _hedges(token)), last[0])
    if told or not lead.text.startswith((*SHARES, *_HEDGED)):
        return None
    try:
        phrase, quantity = judge(last)
    except UnreadableError:
        return None
    plain = not phrase.tells_change and quantity is not None and quantity.unit == "percent"
    return quantity if plain else None


def _hedges(token: Token) -> bool:
    """Whether a bound stands here that is part of no word for a share: 约, and not 约占."""
    return bool(token.word.bound_before) and token.word.roles.isdisjoint(_WHOLE)


def _is_rate(token: Token) -> bool:
    word = token.word
    rate = word.unit is not None and word.unit.dimension in RATES
    return rate or bool(word.multiple) or (word.spelled is not None and token.kind == "word")
