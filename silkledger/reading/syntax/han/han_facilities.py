"""Chinese nouns of bodies and events with a deed inside: 300个快递分拣中心, 32起车辆碰撞.

Before a body, which what is counted does not act upon, a verb tells what that is for. The whole is
one noun, whatever its first word counts elsewhere: 25个儿童救助机构 are not persons. Verbs whose
object stands behind them (30家企业进入平台, 35个国家设立机构) make a clause. Measure words of
events count what happens, and not the things that it happens to.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.text.faults import MeansOtherError
from silkledger.reading.words.guard_kinds import (
    ADVERBIAL,
    BODY,
    FACILITY,
    HAPPENING,
    MAKING,
    NOMINAL,
    SITED,
    TAKING,
    UNNOMINAL,
)
from silkledger.reading.words.guards import guards
from silkledger.reading.words.phrases import counts_things
from silkledger.reading.words.senses import NUMBERS, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.schemas.vocabulary import Vocabulary

_HAN = "\u3400"
_ENDS = frozenset(("stop", "close"))
_NOUNS = frozenset(("subject", "head", "common", "matter", "goods", "neutral"))
_ACTING = _NOUNS | {"activity"}
_CLAUSES = (MAKING, TAKING)  # verbs whose object stands behind them
_OTHERS = (UNNOMINAL, ADVERBIAL, HAPPENING)  # words that may end a clause
_PAIRS = frozenset(("县市", "縣市", "市县", "市縣", "省市", "区县", "區縣", "县区", "縣區"))
_GOING_ON = frozenset("群圈部组組会會队隊系团團")
_GENERAL = frozenset("个個家所座间間")
_SHEETS = frozenset("张張份枚幅")
_COUNTING = frozenset("名位个個")  # may end a figure that was cut
_EVENTS = frozenset("起宗次场場轮輪趟笔筆")
_LONGEST, _LONGEST_NOUN, _WORD = 4, 9, 2  # tokens; characters of a noun, and of most words
_NAME = Word(roles=frozenset(("subject", "head", "common"))).settled()
_MEASURE = Word(roles=frozenset(("classifier", "neutral"))).settled()


def with_whole_nouns(
    tokens: Sequence[Token], said: frozenset[str], vocabulary: Vocabulary
) -> Sequence[Token]:
    """Return the tokens with whole nouns behind measure words, which may be parts of units.

    `said` is what the words say.
    """
    if "classifier" in said:
        tokens = _with_event(tokens, vocabulary)
    if "classifier" in said or "unit" in said:
        tokens = _with_longer_noun(_with_facility(tokens, vocabulary))
    return tokens


def _with_facility(tokens: Sequence[Token], vocabulary: Vocabulary) -> Sequence[Token]:
    """Return the tokens with one noun for a body or facility and what it does: 殡葬服务机构.

    Raises MeansOtherError where the first word may be what is counted: 9个银行结算中心.
    """
    measures = guards(vocabulary, "zh", SITED)
    tokens = _with_pairs(tokens)
    for at in range(1, len(tokens) - 1):
        token, before = tokens[at], tokens[at - 1]
        counts = before.kind in NUMBERS or before.word.scale is not None
        if not counts or token.kind != "word" or token.text[:1] not in measures:
            continue
        glued = len(token.text) > 1
        if not (counts_things(token) if glued else "classifier" in token.word.roles):
            continue
        end = at + 1
        while end < len(tokens) and not tokens[end].word.roles & _ENDS:
            end += 1
        inner = tokens[at + 1 : end]
        counted = glued or (bool(inner) and counts_things(inner[0]))
        if not _is_facility(inner, vocabulary, counted=counted, glued=glued):
            continue
        printed = "".join(each.text for each in tokens[at:end])
        nominal = _is_nominal(inner, vocabulary)
        if counted and not nominal:
            raise MeansOtherError("unit.unknown", printed)
        body = inner[0].text.endswith(tuple(guards(vocabulary, "zh", BODY)))
        if not nominal and (body or _is_clause(inner, vocabulary, _OTHERS)):
            continue  # 部门成立机构
        if len(printed) > _LONGEST_NOUN + 1:
            continue
        measure = Token("word", printed[:1], token.start, token.start + 1, _MEASURE)
        noun = Token("word", printed[1:], token.start + 1, tokens[end - 1].end, _NAME)
        return [*tokens[:at], measure if glued else token, noun, *tokens[end:]]
    return tokens


def _with_pairs(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with one noun for two kinds of places: 21个县|市."""
    for at in range(1, len(tokens) - 1):
        token, behind = tokens[at], tokens[at + 1]
        words = token.kind == behind.kind == "word" and token.end == behind.start
        glued = words and token.text[1:] and counts_things(token)
        if glued and token.text[1:] + behind.text in _PAIRS:
            measure = Token("word", token.text[:1], token.start, token.start + 1, _MEASURE)
            text = token.text[1:] + behind.text
            noun = Token("word", text, token.start + 1, behind.end, _NAME)
            return [*tokens[:at], measure, noun, *tokens[at + 2 :]]
    return tokens


def _with_longer_noun(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with one noun where a single character goes on with it: 3个城市群.

    Raises MeansOtherError for a character that measures, and may be part of a word: 3个城市层.
    """
    for at in range(1, len(tokens) - 1):
        token, behind = tokens[at], tokens[at + 1]
        if not counts_things(token) or behind.kind != "word":
            continue
        ends = at + 2 == len(tokens) or bool(tokens[at + 2].word.roles & _ENDS)
        single = len(behind.text) == 1 and behind.text >= _HAN and behind.start == token.end
        if not (ends and single) or len(token.text) == 1 or token.text[:1] == behind.text:
            continue  # 3户家庭户
        measured = "classifier" in tokens[at - 1].word.roles
        number = tokens[at - 1 - measured] if at > measured else tokens[0]
        sheets = measured and tokens[at - 1].text in _SHEETS  # 80万张车辆贴
        general = not measured or sheets or tokens[at - 1].text in _GENERAL
        if not general or (number.kind not in NUMBERS and number.word.scale is None):
            continue
        printed, glued = token.text + behind.text, not measured and token.text[:1] in _GENERAL
        if glued and len(token.text) == _WORD:
            continue  # 10个案|件: a word of two characters behind its measure word
        if behind.text in _GOING_ON or sheets:
            noun = Token("word", printed[glued:], token.start + glued, behind.end, _NAME)
            measure = Token("word", printed[:1], token.start, token.start + 1, _MEASURE)
            return [*tokens[:at], *[measure][:glued], noun, *tokens[at + 2 :]]
        if "classifier" in behind.word.roles and behind.text not in _COUNTING:
            raise MeansOtherError("unit.unknown", printed)
    return tokens


def _with_event(tokens: Sequence[Token], vocabulary: Vocabulary) -> Sequence[Token]:
    """Return the tokens with one noun for what happens to counted things: 32起车辆碰撞.

    A measure word of what happens or is done counts neither these things nor persons. Raises
    UnreadableError where the words behind it are not plainly one noun.
    """
    for at in range(1, len(tokens) - 2):
        token, before = tokens[at], tokens[at - 1]
        counts = before.kind in NUMBERS or before.word.scale is not None
        if not (counts and counts_things(tokens[at + 1])) or token.kind != "word":
            continue
        if token.text not in _EVENTS:
            continue
        end = at + 1
        while end < len(tokens) and not tokens[end].word.roles & _ENDS:
            end += 1
        inner = tokens[at + 1 : end]
        if len(inner) < 2 or counts_things(inner[-1]):
            continue
        printed = "".join(each.text for each in inner)
        apart = any(first.end != second.start for first, second in pairwise(inner))
        named = all(map(_may_name, inner)) and not _is_clause(inner, vocabulary, (TAKING,))
        if apart or not named or len(printed) > _LONGEST_NOUN:
            raise MeansOtherError("unit.unknown", token.text + printed)
        noun = Token("word", printed, inner[0].start, inner[-1].end, _NAME)
        measure = Token("word", token.text, token.start, token.end, _MEASURE)
        return [*tokens[:at], measure, noun, *tokens[end:]]
    return tokens


def _is_facility(
    inner: Sequence[Token], vocabulary: Vocabulary, *, counted: bool, glued: bool
) -> bool:
    """Whether nouns, a verb between or before them, and a body at their end stand here.

    Behind a first word that is `counted` elsewhere no verb is needed: 35个企业服务中心.
    """
    if not 1 < len(inner) + glued <= _LONGEST or not inner:
        return False
    head = inner[-1]
    bodies = (*guards(vocabulary, "zh", BODY), *guards(vocabulary, "zh", FACILITY))
    people = head.word.unit is not None and head.word.unit.dimension == "people"  # 国家客户
    body = head.text.endswith(bodies) and "activity" not in head.word.roles and not people
    verbs = [token for token in inner[:-1] if "activity" in token.word.roles]
    told = bool(verbs) or (counted and len(head.text) > 1)
    apart = any(first.end != second.start for first, second in pairwise(inner))
    clause = _is_clause(inner, vocabulary, _CLAUSES)
    return told and body and not (apart or clause) and all(map(_may_name, inner))


def _is_clause(inner: Sequence[Token], vocabulary: Vocabulary, kinds: Sequence[str]) -> bool:
    return any(token.text in guards(vocabulary, "zh", kind) for token in inner for kind in kinds)


def _may_name(token: Token) -> bool:
    word = token.word
    counted = word.unit is None or (counts_things(token) and "classifier" not in word.roles)
    turns = word.change_before or word.bound_before or word.multiple or word.scale
    named = bool(word.roles) or word.unit is not None
    return token.text[:1] >= _HAN and counted and not turns and named and word.roles <= _ACTING


def _is_nominal(inner: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether all verbs here are nouns as well: 服务, 管理."""
    nominal = guards(vocabulary, "zh", NOMINAL)
    verbs = (token.text for token in inner[:-1] if "activity" in token.word.roles)
    return all(verb in nominal for verb in verbs)
