"""Chinese words that would turn, count or multiply a number that they say nothing of.

"Above expectation" before a change is not a bound of it (超预期增长13%). 不只 bounds only the
number right behind it, a number behind 每 is what something is per, 2020版 may be of that year, the
方 of 两方 are parties, 亿吨级 names a class, 一番 doubles only behind 翻, 100倍杠杆产品 are not
products, a rate that rises by 1% to 35% does not rise by 1 to 35%, and 不等 says that two amounts
are the ends of a range.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, RATES
from silkledger.reading.syntax.han.han_facilities import with_whole_nouns
from silkledger.reading.syntax.han.han_improvements import refuse_improvement
from silkledger.reading.syntax.han.han_models import without_models
from silkledger.reading.syntax.han.han_occasions import TIMES, refuse_occasions
from silkledger.reading.syntax.han.han_peaks import without_peak
from silkledger.reading.syntax.han.han_things_told import refuse_changed_quantity
from silkledger.reading.syntax.han.han_told_changes import without_told
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import NUMBERS, TIMED, Token, is_numeral

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.reading.definitions.settings import Settings

_EXPECTED = ("预期", "預期", "预估", "預估", "预测", "預測")
_EXCEEDS = frozenset(("超", "超过", "超過", "超出", "胜过", "勝過", "已超", "远超", "遠超"))
_REACHES = ("达", "達", "达到", "達到", "为", "為", "至")
_EXPECTATION = 3  # tokens: 超|市场|预期
_LEADS = frozenset(
    ("spelled", "scale", "currency", "sign_of", "multiple", "bound_before", "change_before", "per")
)
_ONE = ("1", "一")
_YEARS = range(1950, 2051)
_DOUBLING = ("翻",)
_SINGLE = frozenset(
    (
        *("单季", "單季", "单月", "單月", "单周", "單周", "单日", "單日"),
        *("新高", "新低", "高", "低", "低点", "低點", "高点", "高點"),
    )
)
_LISTED = frozenset("①②③④⑤⑥⑦⑧⑨⑩")
_RATES = ("率", "占比", "佔比", "比重", "份额", "份額")
_TO = ("至", "到")
_TOGETHER, _AMONG = ("共", "合计", "合計"), ("以", "其中以")
_THAN = ("比", "较", "較")
_PERCENT = 2  # tokens: 5|%
_FARTHEST = 5  # times the first number of a range


def without_misread(
    tokens: Sequence[Token], said: frozenset[str], settings: Settings
) -> Sequence[Token]:
    """Return Chinese tokens without the changes and bounds that are none of their number.

    `said` is what the words say. Raises UnreadableError where it can't be told.
    """
    if tokens and tokens[0].kind == "note" and tokens[0].text in _LISTED:
        tokens = tokens[1:]  # ①原油跌0.2%
    for at, token in enumerate(tokens):
        check = _CHECKS.get(token.text) if token.kind != "number" else None
        if check is not None:
            check(tokens, at)
    if "open" in said and "unit" in said:
        tokens = _without_unit_brackets(tokens)
    if "classifier" in said:
        tokens = without_models(tokens)
    tokens = with_whole_nouns(tokens, said, settings.vocabulary)
    if "superlative" in said:
        tokens = without_peak(tokens, settings.vocabulary)
    if "change_before" in said:
        refuse_improvement(tokens, settings.vocabulary)
        refuse_changed_quantity(tokens)
        if "comparand" in said and "bound_before" in said:
            tokens = _without_expectation(tokens)
        tokens = without_told(tokens, settings.vocabulary)
        if "range" in said or "to" in said:
            _refuse_ends(tokens)
    return tokens


def _without_unit_brackets(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without brackets around the unit of the number before: 14,000(公吨)."""
    for at in range(1, len(tokens) - 2):
        number, opened, unit, closed = tokens[at - 1 : at + 3]
        counts = number.kind in NUMBERS or bool(number.word.scale)
        bracketed = "open" in opened.word.roles and "close" in closed.word.roles
        if counts and bracketed and unit.word.unit is not None:
            return [*tokens[:at], unit, *tokens[at + 3 :]]
    return tokens


def _without_expectation(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without that a change is above expectation: 超市场预期增长13%.

    Raises UnreadableError for other comparisons with what was expected: 低于预期增长3%.
    """
    for at, token in enumerate(tokens[:-2]):
        if token.word.bound_before is None:
            continue
        end = next(
            (
                place + 1
                for place in range(at + 1, min(at + _EXPECTATION, len(tokens)))
                if tokens[place].text.endswith(_EXPECTED)
            ),
            0,
        )
        if not end or end == len(tokens):
            continue
        following = tokens[end]
        if not (following.word.change_before or following.text in _REACHES):
            continue
        if token.text not in _EXCEEDS:
            raise UnreadableError("bound.misplaced", token.text)
        return [*tokens[:at], *tokens[end:]]
    return tokens


def _refuse_ends(tokens: Sequence[Token]) -> None:
    """Raise UnreadableError for a change of a rate in percent and its end: 毛利率升1%至35%."""
    for at in range(1, len(tokens) - 2 * _PERCENT):
        change, number, unit, to, second, other = tokens[at - 1 : at + 5]
        ranged = change.word.change_before and to.text in _TO
        ranged = ranged and unit.text == other.text == "%"
        if not ranged or number.kind != "number" or second.kind != "number":
            continue
        rated = any(token.text.endswith(_RATES) for token in tokens[: at - 1])
        if rated or _is_far(number.text, second.text):
            printed = "".join(token.text for token in tokens[at - 1 : at + 5])
            raise UnreadableError("number.two_figures", printed)


def _is_far(first: str, second: str) -> bool:
    try:
        return float(second) > _FARTHEST * float(first)
    except ValueError:
        return False


def _refuse_apart(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for a bound that a noun parts from its number: 不只特斯拉翻倍."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None:
        return
    numbered = is_numeral(following) or not _LEADS.isdisjoint(following.word.says)
    quoted = following.start > tokens[at].end and following.start - tokens[at].end == 1
    if not numbered or (quoted and is_numeral(following)):
        raise UnreadableError("bound.misplaced", tokens[at].text)


def _refuse_each(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for a number of things that something is per: 每10股, 每10辆汽车."""
    if at + 2 >= len(tokens) or tokens[at + 1].kind not in NUMBERS:
        return
    others = (*tokens[:at], *tokens[at + 2 :])
    if not any(is_numeral(other) or other.word.multiple for other in others):
        raise UnreadableError("number.none", "".join(token.text for token in tokens[at:]))
    unit, several = tokens[at + 2].word.unit, tokens[at + 1].text not in _ONE
    if several and unit is not None and unit.dimension in COUNTED:
        raise UnreadableError("number.compete", "".join(token.text for token in tokens[at:]))


def _refuse_edition(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for an edition or model that may be named by its year: 2020版."""
    number = tokens[at - 1] if at else None
    if number is not None and number.text.isdecimal() and int(number.text) in _YEARS:
        raise UnreadableError("number.may_be_year", number.text + tokens[at].text)


def _refuse_parties(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for parties, which are not cubic metres: 两方."""
    number = tokens[at - 1] if at else None
    if number is not None and number.kind == "chinese" and len(number.text) == 1:
        raise UnreadableError("number.name", number.text + tokens[at].text)


def _refuse_effort(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for 一番 that doubles nothing: 经过一番努力."""
    if not any(token.text.startswith(_DOUBLING) for token in tokens[:at]):
        raise UnreadableError("number.none", tokens[at].text)


def _refuse_multiplied(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for what a multiple describes and does not count: 100倍杠杆产品."""
    described = tokens[at + 1 :]
    if not at or tokens[at - 1].kind not in NUMBERS or len(described) < 2:
        return
    unit = described[-1].word.unit
    named = all(token.word.roles & {"subject", "head", "common"} for token in described[:-1])
    if named and unit is not None and unit.dimension in COUNTED:
        raise UnreadableError("unit.unknown", "".join(token.text for token in described))


def _refuse_currency(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for a currency that rises through a rate: 台币升破30元 may be below.

    Of a pair of currencies the first one is what rises: 美元兑日元升破150日元.
    """
    if sum(token.word.currency is not None for token in tokens[:at]) == 1:
        raise UnreadableError("sign.unclear", tokens[at].text)


def _refuse_class(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for a class that a scale names, which counts nothing: 亿吨级油田."""
    before = tokens[at - 1] if at else None
    named = before is not None and (before.word.scale is not None or before.kind == "chinese")
    counts = tokens[at - 2].kind == "number" if named and at > 1 else False
    others = any(token.kind in NUMBERS for token in (*tokens[: max(at - 2, 0)], *tokens[at + 1 :]))
    if before is not None and named and not counts and not others:
        raise UnreadableError("number.name", before.text + tokens[at].text)


def _refuse_half(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for a half of a thing that is none of a whole: 半根停板."""
    following = tokens[at + 1].word if at + 1 < len(tokens) else None
    before = tokens[at - 1].word if at else None
    lasted = before is not None and TIMED in before.says and at > 1 and at + 1 < len(tokens)
    if lasted and tokens[at - 2].kind in NUMBERS and tokens[at + 1].text in _SINGLE:
        raise UnreadableError("number.compete", tokens[at].text)  # 创近2年半单季高
    if before is not None and not (before.bound_before or before.change_before):
        return  # 两年半间
    if following is not None and "classifier" in following.roles and not following.unit:
        raise UnreadableError("number.vague", tokens[at].text + tokens[at + 1].text)


def _refuse_ages(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for two lengths of time in one unit: 14岁和15岁."""
    if at < 2 or at + 2 >= len(tokens) or TIMED not in tokens[at - 1].word.says:
        return
    numbered = tokens[at - 2].kind in NUMBERS and tokens[at + 1].kind in NUMBERS
    if numbered and tokens[at + 2].text == tokens[at - 1].text:
        raise UnreadableError("number.compete", "".join(t.text for t in tokens[at - 2 : at + 3]))


def _refuse_comparand(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError where the only number is signed and what is compared: 比预期的-5%低."""
    if at + 1 != len(tokens) or not tokens[0].text.startswith(_THAN):
        return
    numbers = [token for token in tokens if is_numeral(token)]
    signed = any("minus" in token.word.roles or token.text == "-" for token in tokens)
    if signed and len(numbers) == 1:
        raise UnreadableError("number.none", "".join(token.text for token in tokens))


def _refuse_ranked(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for what changed most, which bounds nothing: 以燃气增加最多共9%."""
    changed = at > 0 and tokens[at - 1].word.change_before is not None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    led = following is not None and following.text in (*_TOGETHER, *_REACHES)
    if changed and (led or tokens[0].text in _AMONG):
        raise UnreadableError("bound.misplaced", tokens[at - 1].text + tokens[at].text)


def _refuse_spread(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for amounts from one to another: 增加1万头至3万头不等 is not an end.

    Rates are read as a range, and so are amounts that no word of change or "from" leads to.
    """
    amounts = [place for place in range(at) if is_numeral(tokens[place])]
    if len(amounts) < 2:
        return
    before = tokens[: amounts[0]]
    led = any(token.word.change_before or "from" in token.word.roles for token in before)
    rate = tokens[at - 1].word.unit
    if led and not (rate is not None and rate.dimension in RATES):
        raise UnreadableError("number.two_figures", "".join(t.text for t in tokens[: at + 1]))


_CHECKS: dict[str, Callable[[Sequence[Token], int], None]] = {
    **dict.fromkeys(("不只", "不止", "不够", "不夠"), _refuse_apart),
    "每": _refuse_each,
    **dict.fromkeys(("版", "款"), _refuse_edition),
    "方": _refuse_parties,
    "一番": _refuse_effort,
    "半": _refuse_half,
    **dict.fromkeys(("和", "与", "與", "及"), _refuse_ages),
    "倍": _refuse_multiplied,
    **dict.fromkeys(TIMES, refuse_occasions),
    "升破": _refuse_currency,
    "不等": _refuse_spread,
    **dict.fromkeys(("最多", "最少", "最大"), _refuse_ranked),
    **dict.fromkeys(("高", "低", "多", "少", "好", "差"), _refuse_comparand),
    **dict.fromkeys(("级", "級", "吨级", "噸級"), _refuse_class),
}
