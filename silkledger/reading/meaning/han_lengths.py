"""Lengths of time that a refused Chinese wording spells in one word: 约一年, 半年, 4年内.

Listed words hold the number or the bound of such a length, as they name periods elsewhere
(vocabularies/split_lengths.csv). A word that makes a period of it (最近一年) leaves it one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import WINDOWING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_TIME, _LEVEL = "time", "level"
_MOST = 2  # digits of a number of years; 2024年内 is a period
_AND_HALF = ("个半", "個半")
_MONTHS = {"月": ("个月",), "月内": ("个月", "以内")}  # behind 一个半
_WITHIN = ("内", "內")
_ENDS = frozenset(("stop", "close"))


def with_lengths(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with number, unit and bound of the only length of time in a wording.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_lengths, "工期约一年", "zh", "level")
    '工期 约 一 年'
    """
    if statistic not in (None, _LEVEL):
        return tokens
    simple, parts = variants(settings.vocabulary, "zh"), _parts(settings.vocabulary)
    lengthened: list[Token] = []
    for token in tokens:
        text = token.text.translate(simple)
        halves = bool(lengthened) and lengthened[-1].text.endswith(_AND_HALF)
        held = _MONTHS.get(text, ()) if halves else parts.get(text, ())
        if held and (halves or len(held) > 1 or _ends_time(lengthened)):
            lengthened += _split(token, held, settings)
        else:
            lengthened.append(token)
    changed = any(one is not other for one, other in zip(lengthened, tokens, strict=False))
    return lengthened if changed and _is_length(lengthened, statistic, settings) else tokens


def _ends_time(tokens: Sequence[Token]) -> bool:
    """Whether a unit of time or a day that recurs ends the tokens: 15个工作日."""
    unit = tokens[-1].word.unit if tokens else None
    timed = unit is not None and unit.dimension == _TIME
    return timed or (bool(tokens) and "recurs" in tokens[-1].word.roles)


def _is_length(tokens: Sequence[Token], statistic: str | None, settings: Settings) -> bool:
    """Whether the only number of the tokens is that of a length of time, and of no period."""
    numbers = [at for at, token in enumerate(tokens) if states_number(token)]
    if len(numbers) != 1 or numbers[0] + 1 >= len(tokens):
        return False
    at = numbers[0]
    small = not tokens[at].text.isdecimal() or len(tokens[at].text) <= _MOST
    simple = variants(settings.vocabulary, "zh")
    windows = guards(settings.vocabulary, "zh", WINDOWING)
    named = any(token.text.translate(simple) in windows for token in tokens[:at])
    end = at + 1 + ("classifier" in tokens[at + 1].word.roles)
    behind = tokens[end + 1 :]
    ends = all(token.word.bound_after or token.word.roles & _ENDS for token in behind)
    told = statistic == _LEVEL or any(token.text.endswith(_WITHIN) for token in behind)
    return _ends_time(tokens[: end + 1]) and small and ends and told and not named


def _split(token: Token, parts: Sequence[str], settings: Settings) -> list[Token]:
    """Return the listed parts of a word, at its place; the first one has its characters."""
    start = token.start
    split: list[Token] = []
    for part in parts:
        end = min(start + len(part), token.end)
        split.append(replace(_listed(part, settings), start=start, end=end))
        start = end
    return [*split[:-1], replace(split[-1], end=token.end)]


def _listed(text: str, settings: Settings) -> Token:
    (listed,) = lexicon(settings.vocabulary, "zh").tokens(text)
    return listed


@built_once
def _parts(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return the words that hold a length of time, and the words of their parts."""
    columns = ("word", "parts")
    rows = vocabulary.load("split_lengths", columns, required=columns)
    return {entry["word"]: entry.list("parts") for entry in rows}
