"""Common Chinese nouns and verbs stand beside a number and never change what it says.

They are lists of frequent words (particles/zh_common.csv, zh_deed.csv, zh_head.csv). None may hold,
hide or weaken a word that bounds, changes, denies or multiplies a number; a percentage beside one
is refused, because the word alone may tell a loss.
"""

from __future__ import annotations

from functools import cache

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import stride
from tests.support.readings import outcome

SENSES = (
    *("bound_before", "bound_after", "change_before", "change_after", "change_end"),
    *("multiple", "spelled", "scale"),
)
ROLES = {"negation", "deficit", "surplus", "except", "minus", "negative", "guard", "discount"}
STATISTICS = (None, "flow", "increase", "share", "growth_rate")
KNOWN = "粮食"  # a subject that is no common word
OF = "之"  # of: 处分|之 is no 处|分之, behind which a number would go on


def common() -> list[str]:
    """The common words, of which each test takes some."""
    return [
        word
        for entry in SHIPPED.load("particles", ("role", "language", "words"))
        if entry["language"] == "zh" and entry["role"] in ("common", "deed")
        for word in entry.list("words")
    ]


@cache
def turning() -> dict[str, set[str]]:
    """The Chinese words that give a number another meaning, with their senses."""
    found = {}
    for word, senses in lexicon(SHIPPED, "zh").words():
        says = {name for name in SENSES if getattr(senses, name)} | (senses.roles & ROLES)
        if says and word >= "\u3400":
            found[word] = says
    return found


@cache
def leading() -> list[str]:
    return sorted(
        word
        for word, says in turning().items()
        if says & {"bound_before", "change_before", *ROLES} and not says & {"spelled", "scale"}
    )


def reading(wording: str, statistic: str | None) -> tuple[object, ...] | None:
    found = read_quantity(wording, QuantityContext(locale="zh", statistic=statistic))
    if not isinstance(found, Quantity):
        return None
    return found.bound, found.lower, found.value, found.upper, found.unit


def test_there_are_many_common_words() -> None:
    assert len(common()) > 8000


@pytest.mark.no_cover
@pytest.mark.parametrize("amount", ["5万吨", "达5万吨", "增长5%", "减少5万吨", "超过5万吨"])
@pytest.mark.parametrize("statistic", STATISTICS)
def test_a_common_word_reads_like_a_known_subject_or_is_refused(
    amount: str, statistic: str | None
) -> None:
    expected = reading(KNOWN + amount, statistic)
    wrong = [
        word
        for word in common()[:: stride(202, 17)]
        if (found := reading(word + amount, statistic)) not in (None, expected)
        and found is not None
    ]
    assert not wrong, wrong[:20]


@pytest.mark.no_cover
@pytest.mark.parametrize("statistic", [None, "growth_rate", "increase"])
@pytest.mark.parametrize("amount", ["5%", "达5%", "5个百分点", "达5倍"])
def test_a_common_word_makes_no_rate(amount: str, statistic: str | None) -> None:
    read = [
        word
        for word in common()[:: stride(202, 29)]
        if reading(word + amount, statistic) is not None
    ]
    assert not read, read[:20]


@pytest.mark.no_cover
def test_a_turning_word_beside_a_common_one_keeps_its_meaning() -> None:
    """Before the common word and behind it, where both are cut out of the wording as they are."""
    wrong = []
    words, chinese = common()[::97], lexicon(SHIPPED, "zh")
    for at, turn in enumerate(leading()[:: stride(16, 1)]):
        for frame in (f"{{}}{turn}5万吨", f"{turn}{{}}5万吨", f"{turn}{{}}达5万吨"):
            expected = {name: reading(frame.format(KNOWN), name) for name in ("flow", "increase")}
            for word in words[at % 180 :: 180]:
                wording = frame.format(word)
                cut = {token.text for token in chinese.tokens(wording)}
                wrong += [
                    (wording, statistic)
                    for statistic, known in expected.items()
                    if {turn, word} <= cut and reading(wording, statistic) not in (None, known)
                ]
    assert len(leading()) > 500
    assert not wrong, wrong[:20]


@pytest.mark.no_cover
def test_no_common_word_holds_or_hides_a_turning_word() -> None:
    """A word of two parts may begin inside another: 预约|达 is no 预|约达."""
    chinese, found = lexicon(SHIPPED, "zh"), turning()
    beginning: dict[str, list[str]] = {}
    for turn in found:
        for length in range(1, len(turn)):
            beginning.setdefault(turn[:length], []).append(turn)
    words = common()
    held = [word for word in words for turn in found if len(turn) > 1 and turn in word]
    assert not held, held[:20]
    hidden = []
    for word in words[:: stride(13, 1)]:
        for start in range(1, len(word)):
            for turn in beginning.get(word[start:], ()):
                rest = turn[len(word) - start :]
                if rest == OF:
                    continue
                said = set[str]()
                for token in chinese.tokens(f"{word}{rest}5万吨"):
                    said |= {name for name in SENSES if getattr(token.word, name)}
                    said |= token.word.roles & ROLES
                    said |= {"guard"} if token.kind == "unknown" else set()
                if not (said & found[turn] or "guard" in said):
                    hidden.append((word, turn))
    assert not hidden, hidden[:20]


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("500人工作", "stock", "wording.unknown"),
        ("进口肉类及杂碎938万吨", "flow", "exact 9380000 t"),
        ("仅需20天左右", "level", "approx 20 d"),
        ("現時間大约30天", "level", "approx 30 d"),
        ("救助100多名流浪儿童", "flow", "gt 100 person"),
        ("救助100余名学生", "flow", "gt 100 person"),
        ("9人被敌人杀害", "flow", "exact 9 person"),
        ("中石油等90家公司", "stock", "exact 90 company"),
        ("77米长的墙面", "level", "exact 0.077 km"),
        ("其中2/3用于出口", "share", None),
        ("司法解释30件", "flow", "exact 30 count"),
        ("5元/肉类", "level", "unit.unknown"),
        ("每肉类5元", "level", "unit.unknown"),
        ("连续3次下调", "growth_rate", None),
        ("99.3万人次旅客", "flow", "exact 993000 visit"),
        ("多达约五十一万件", "flow", "approx 510000 count"),
        ("全国平均年降水量达706.5毫米", "level", "exact 0.0007065 km"),
        ("每天平均都有1万到1.2万人次参观", "flow", "range 11000 visit/d"),
        ("比多年平均值偏多14.0%", "growth_rate", "exact 14 percent"),
        ("大幅加三成", "growth_rate", "exact 30 percent"),
        ("加权平均利率为1.85%", "level", "exact 1.85 percent"),
        ("明顯升1.2倍", "multiple", "exact 2.2 x"),
        ("紧急止付涉案资金3291亿元", "flow", "exact 329100000000 CNY"),
        ("总挂牌数冲上34,511辆", "flow", "exact 34511 vehicle"),
    ],
)
def test_common_words_in_wordings(wording: str, statistic: str, expected: str | None) -> None:
    read = outcome(wording, "zh", statistic=statistic)
    if expected is not None:
        assert read == expected
    elif statistic == "share":
        assert read.startswith("exact 66.6")
    else:
        assert not read.startswith("exact")


def test_occasions_of_a_change_are_no_change() -> None:
    assert outcome("下调3次", "zh", statistic="increase") == "sign.unclear"
    assert outcome("班次增加3次", "zh", statistic="increase") == "exact 3 count"
    assert outcome("组织清查162次", "zh", statistic="flow") == "exact 162 count"
