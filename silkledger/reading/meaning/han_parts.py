"""Parts of a whole that a Chinese wording prints without 分之: 每10辆就有7辆, 三分一, 1/3.

They are read as 10分之7, 三分之一 and 3分之1. Both numbers of the first count the same things, or
people. 每十万人32例 is told per 100,000 persons, as 每百万人 is per a million.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.choices import CHANGES, LEVELS
from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.numeric.chinese import chinese_number
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import AMONG, HAVING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.senses import NUMBERS, Scale, Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_EACH, _PART_OF, _HUNDREDTH = "每", "分之", "百分之"
_PERSONS, _PERSON = frozenset("人名位个個"), ("个人", "個人")
_NAMES = frozenset(("subject", "head", "common", "matter", "goods", "neutral", "activity", "unit"))
_TELLING = _NAMES | {"verb", "multiple_to", "classifier", "of_before", "prep"}
_NOT = tuple("没沒未无無")
_FEW = frozenset("一二两兩三四五六七八九")
_DIVIDED, _HUNDRED, _TENTH, _OF_TENTHS = "分", "百", "十分", "十"
_ENDS = frozenset(("stop", "close", "of_before", "of"))
_MOST_PARTS = 10
_LARGEST = 100_000  # things that something is told of: 每10辆, 每十万人


def with_part_of_each(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a share with the part that is told of each so many: 每10辆新车就有7辆.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_part_of_each, "每10辆汽车就有7辆", "zh", "share")
    '10 分之 7'
    """
    numbers = [at for at, token in enumerate(tokens) if states_number(token)]
    if statistic != "share" or len(numbers) != 2:
        return tokens
    whole, part = numbers
    each, measure = whole - 1, whole + 1
    between, behind = tokens[measure:part], tokens[part + 1 :]
    if each < 0 or tokens[each].text != _EACH or not between or not behind:
        return tokens
    bounds = 0
    while bounds < len(between) and between[-1 - bounds].word.bound_before:
        bounds += 1
    led = between[: len(between) - bounds]
    among = guards(settings.vocabulary, "zh", AMONG)
    have = tuple(guards(settings.vocabulary, "zh", HAVING))
    has = bounds > 0 and between[-bounds].text.startswith(have)  # 有近3家
    told = led and (has or led[-1].text.endswith((*have, *among)))
    told = told and "negation" not in led[-1].word.roles and not led[-1].text.startswith(_NOT)
    same = _counts_same(between[0], behind[0])
    same = same and not (len(behind) > 1 and _is_thing(behind[1]))  # 每10名医生有3名护士
    if not (
        told
        and same
        and all(_names(token, among) for token in led[1 : len(led) - (not has)])
        and all(map(_tells, behind[1:]))
    ):
        return tokens
    if any(map(_governs, tokens[:each])) or not 0 < _value(tokens[part]) < _value(tokens[whole]):
        return tokens
    divided = lexicon(settings.vocabulary, "zh").tokens(_PART_OF)[0]
    divided = replace(divided, start=tokens[whole].end, end=tokens[whole].end)
    bound = between[len(between) - bounds :]
    return [*bound, tokens[whole], divided, tokens[part]]


def with_hundredths(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a rate with 分之 in a part as Hong Kong or digits print it: 跌百分八, 十分一, 跌1/3.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_hundredths, "佔三分一", "zh", "share")
    '佔 三 分之 一'
    """
    if statistic is None or (statistic in LEVELS and statistic != "share"):
        return tokens
    for at, token in enumerate(tokens[:-1]):
        if token.text == _TENTH and _ends_part(tokens, at + 1, most=_OF_TENTHS):
            whole = Token("chinese", _OF_TENTHS, token.start, token.start + 1, Word().settled())
            printed = replace(_listed(_PART_OF, settings), start=token.start + 1, end=token.end)
            return [*tokens[:at], whole, printed, *tokens[at + 1 :]]
        if at + 2 >= len(tokens):
            break
        if _is_fraction(tokens, at):
            divided = replace(
                _listed(_PART_OF, settings), start=tokens[at + 1].start, end=tokens[at + 1].end
            )
            return [*tokens[:at], tokens[at + 2], divided, token, *tokens[at + 3 :]]
        if tokens[at + 1].text != _DIVIDED:
            continue
        whole, divided = token, tokens[at + 1]
        if whole.end != divided.start:
            continue
        if whole.text == _HUNDRED and _ends_part(tokens, at + 2):
            percent = _listed(_HUNDREDTH, settings)
            percent = replace(percent, start=whole.start, end=divided.end)
            return [*tokens[:at], percent, *tokens[at + 2 :]]
        if whole.text in _FEW and _ends_part(tokens, at + 2, most=whole.text):
            printed = replace(_listed(_PART_OF, settings), start=divided.start, end=divided.end)
            return [*tokens[: at + 1], printed, *tokens[at + 2 :]]
    return tokens


def with_each_scale(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with a scale for how many persons a rate is told per: 每十万人32例.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_each_scale, "每10万人口32例", "zh", "level")
    '每 10万 人口 32 例'
    """
    numbers = [at for at, token in enumerate(tokens) if token.kind in NUMBERS]
    if statistic in CHANGES or statistic == "share" or len(numbers) != 2:
        return tokens
    first = numbers[0]
    if not first or not tokens[first - 1].text.endswith(_EACH) or _value(tokens[first]) < 1:
        return tokens
    factor, end = _value(tokens[first]), first + 1
    while end < len(tokens) and (scale := tokens[end].word.scale) is not None:
        factor *= scale.factor
        end += 1
    round_number = factor > 1 and str(int(factor)).strip("0") == "1" and factor <= _LARGEST
    place = end
    while place < len(tokens) and "classifier" in tokens[place].word.roles:
        place += 1
    unit = tokens[place].word.unit if place < len(tokens) else None
    people = unit is not None and unit.dimension in COUNTED
    if not (round_number and people):
        return tokens
    text = "".join(token.text for token in tokens[first:end])
    word = Word(scale=Scale(factor, "")).settled()
    scaled = Token("word", text, tokens[first].start, tokens[end - 1].end, word)
    return [*tokens[:first], scaled, *tokens[place:]]


def _is_fraction(tokens: Sequence[Token], at: int) -> bool:
    """Whether a proper fraction of few parts stands here: 1/3."""
    part, slash, whole = tokens[at : at + 3]
    touching = part.end == slash.start and slash.end == whole.start
    numbers = part.kind == whole.kind == "number" and "slash" in slash.word.roles
    return touching and numbers and 0 < _value(part) < _value(whole) <= _MOST_PARTS


def _listed(text: str, settings: Settings) -> Token:
    return lexicon(settings.vocabulary, "zh").tokens(text)[0]


def _ends_part(tokens: Sequence[Token], at: int, *, most: str = "") -> bool:
    """Whether a digit touches the words before, and ends its clause or leads to the whole."""
    token = tokens[at]
    if token.kind != "chinese" or token.start != tokens[at - 1].end:
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = behind is None or bool(behind.word.roles & _ENDS) or bool(behind.word.bound_after)
    if not most:
        return ends
    unit = behind.word.unit if behind is not None else None
    ends = ends or (unit is not None and unit.dimension == "people")  # 四分一受訪者
    return ends and token.text in _FEW and _value(token) < chinese_number(most).value


def _value(token: Token) -> Decimal:
    """Return the number of digits or Chinese numerals, 0 if it can't be told."""
    if token.kind == "number":
        return Decimal(token.text) if token.text.isdecimal() else Decimal(0)
    try:
        return chinese_number(token.text).value
    except UnreadableError:
        return Decimal(0)


def _counts_same(whole: Token, part: Token) -> bool:
    """Whether the measure word of a part is that of its whole, or both are of people."""
    measures = whole.word.unit is not None or "classifier" in whole.word.roles
    if whole.text in _PERSON:
        return part.text in _PERSONS
    led = whole.word.unit is not None and whole.text.startswith(part.text)  # 名学生
    return measures and (led or {whole.text, part.text} <= _PERSONS)


def _names(token: Token, among: frozenset[str]) -> bool:
    """Whether a word behind 每10辆 only names what is counted."""
    named = token.text in among or bool(token.word.says and token.word.says <= _TELLING)
    counts = token.word.unit is None or token.word.unit.dimension in COUNTED
    stop = token.text in (",", "，", "、")
    return (named or stop) and counts and not _governs(token)


def _is_thing(token: Token) -> bool:
    """Whether a noun stands right behind a measure word, which may be none of the whole."""
    roles = token.word.roles
    verb = roles & {"activity", "verb", "multiple_to", "negation", "stop", "close"}
    return not verb


def _tells(token: Token) -> bool:
    """Whether a word behind the part says what is so of it: 7辆为电动车, 3件不合格."""
    word = token.word
    counts = word.unit is None or word.unit.dimension in COUNTED
    turns = word.bound_before or word.change_before or word.multiple or word.bound_after
    return bool(word.says) and word.says <= _TELLING | {"negation"} and counts and not turns


def _governs(token: Token) -> bool:
    word = token.word
    return bool(
        word.bound_before or word.change_before or word.multiple or word.roles & {"negation"}
    )
