"""Single Chinese characters beside the number of a refused wording that are words of their own.

快 and 慢 before points are changes, 对 behind a number counts pairs, 多 may follow the measure word
of a time (3个多月), and 估 and 录 are verbs.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import NUMBERS, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_MORE = tuple("多余餘")
_POINTS = {"快": "up", "慢": "down"}
_PAIR = ("对", "對")
_CLAUSE_ENDS = frozenset(("stop", "close"))
_PAIRS = Word(roles=frozenset(("classifier", "neutral"))).settled()
_LONE_VERBS = {
    "估": Word(roles=frozenset(("auxiliary",))).settled(),
    **dict.fromkeys(("录", "錄"), Word(roles=frozenset(("verb",))).settled()),
}


def with_points(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a change for what is faster by points: 比全国快3个百分点."""
    for at, token in enumerate(tokens[:-2]):
        unit = tokens[at + 2].word.unit
        points = unit is not None and unit.dimension == "points"
        if token.text not in _POINTS or not points or tokens[at + 1].kind not in NUMBERS:
            continue
        if not any(token.word.change_before == "down" for token in tokens[:at]):
            word = Word(change_before=_POINTS[token.text]).settled()
            return [*tokens[:at], replace(token, kind="word", word=word), *tokens[at + 1 :]]
    return tokens


def with_pairs(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a measure word for 对 behind a number at the end of its clause."""
    for at in range(1, len(tokens)):
        before, token = tokens[at - 1], tokens[at]
        ends = at + 1 == len(tokens) or bool(tokens[at + 1].word.roles & _CLAUSE_ENDS)
        numbered = before.kind in NUMBERS or before.word.scale is not None
        if token.text in _PAIR and ends and numbered and "classifier" not in token.word.roles:
            return [*tokens[:at], replace(token, word=_PAIRS), *tokens[at + 1 :]]
    return tokens


def with_more(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with "more" before the measure word of a time: 3个多月 is 3多个月."""
    for at in range(1, len(tokens) - 2):
        measure, more, unit = tokens[at : at + 3]
        numbered = tokens[at - 1].kind in NUMBERS and "classifier" in measure.word.roles
        if not numbered or more.text not in _MORE:
            continue
        parsed = lexicon(settings.vocabulary, "zh").tokens(measure.text + unit.text)
        if len(parsed) == 1 and parsed[0].word.unit is not None:
            timed = replace(parsed[0], start=more.end, end=unit.end)
            return [*tokens[:at], more, timed, *tokens[at + 3 :]]
        if unit.word.unit is not None and unit.word.unit.dimension in ("time", "points"):
            return [*tokens[:at], more, measure, *tokens[at + 2 :]]
    return tokens


def with_lone_verbs(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a verb for 估 or 录 that is not part of another word: 销量估5万吨."""
    for at, token in enumerate(tokens[:-1]):
        before, following = tokens[at - 1] if at else None, tokens[at + 1]
        apart = (before is None or before.kind != "unknown") and following.kind != "unknown"
        verb = _LONE_VERBS.get(token.text)
        counted = any("classifier" in token.word.roles for token in tokens[at + 1 :])
        if verb is not None and apart and token.word is not verb and not counted:
            return with_lone_verbs([*tokens[:at], replace(token, word=verb), *tokens[at + 1 :]])
    return tokens
