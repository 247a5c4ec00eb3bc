"""Unlisted words at the ends of a Chinese clause are left out, unless they may turn its figure."""

from __future__ import annotations

import csv
import re
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import TURNING
from silkledger.reading.words.guards import guards
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import stride
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words that no vocabulary lists, none of whose characters turns anything.
UNLISTED = ("魑魅", "魍魉", "囹圄")
CLAUSES = (
    ("企业收入36亿元", "flow", "exact 3600000000 CNY"),
    ("出口超过500万吨", "flow", "gt 5000000 t"),
    ("協助居民7萬1977人", "flow", "exact 71977 person"),
    ("企業占42%", "share", "exact 42 percent"),
    ("出口同比下降5.2%", "growth_rate", "exact -5.2 percent"),
    ("產量增加近30萬噸", "increase", "nearly 300000 t"),
)
ENDED = (
    ("出口超过500万吨", "flow", "gt 5000000 t"),
    ("已有7萬1977人", "stock", "exact 71977 person"),
    ("收入36亿元", "flow", "exact 3600000000 CNY"),
)
# Roles of listed words that say how a number is to be read.
FOLDER = Path(__file__).parents[3] / "schemas" / "vocabularies"
TURNS = frozenset(
    (
        *("negation", "per", "minus", "deficit", "surplus", "multiple_by", "multiple_more"),
        *("part", "one_in", "negative", "discount", "classifier", "person_classifier"),
        *("per_head", "per_other", "of_total", "share", "range", "or", "to", "between"),
        *("per_year", "daily", "hourly", "annual", "weekly", "monthly", "averts", "loses"),
        *("placeholder", "superlative", "plus_minus"),
    )
)
FILES = ("bounds/zh", "changes/zh", "multiples/zh", "scales", "number_words/zh", "particles/zh*")


@every_row(product(CLAUSES, UNLISTED))
def test_unlisted_words_before_a_clause_say_nothing(
    clause: tuple[str, str, str], word: str
) -> None:
    printed, statistic, reading = clause
    assert outcome(printed, "zh", statistic=statistic) == reading
    assert outcome(f"{word}{printed}", "zh", statistic=statistic) == reading
    assert outcome(f"已{word}{printed}", "zh", statistic=statistic) == reading


@every_row(product(ENDED, UNLISTED))
def test_unlisted_words_behind_a_unit_say_nothing(clause: tuple[str, str, str], word: str) -> None:
    printed, statistic, reading = clause
    assert outcome(printed, "zh", statistic=statistic) == reading
    assert outcome(f"{printed}等待{word}", "zh", statistic=statistic) == reading


@pytest.mark.no_cover
@every_row(sorted(guards(SHIPPED, "zh", TURNING))[:: stride(8, 1)])
def test_a_turning_character_among_them_is_never_left_out(character: str) -> None:
    """What the grammar itself reads may be read; nothing is read as if it were not printed."""
    for word in UNLISTED:
        printed = f"{word}{character}{word}直接财产损失36亿元"
        assert refusals(printed, "zh", statistic="flow")
        assert refusals(f"收入36亿元等待{word}{character}{word}", "zh", statistic="flow")


@every_row(product(UNLISTED, ("36亿元", "7萬人", "42%")))
def test_an_unlisted_word_right_before_a_number_is_never_left_out(word: str, figure: str) -> None:
    for statistic in ("flow", "share", "growth_rate"):
        assert refusals(f"收入{word}{figure}", "zh", statistic=statistic)


@every_row((unit,) for unit in ("個", "座", "项", "人次", "人", "家企业", "次"))
def test_a_noun_behind_its_measure_word_is_never_left_out(unit: str) -> None:
    """Behind 人 and 人次 an unlisted word tells what they do; others go on with the noun."""
    readings = {outcome(f"已有{word}5万{unit}魑魅魍魉", "zh") for word in ("", "囹圄有")}
    assert not any("count 個" in each or "company" in each for each in readings)


def _turning_words() -> Iterator[str]:
    """Yield the listed Chinese words that bound, change, deny, divide, multiply or count."""
    for pattern in FILES:
        for file in sorted(FOLDER.glob(f"{pattern}.csv")):
            with file.open(encoding="utf-8", newline="") as lines:
                for row in csv.DictReader(lines):
                    if row["language"] == "zh" and row.get("role", "or") in TURNS | {"or", "digit"}:
                        yield from row["words"].split(";")


def test_every_listed_word_that_turns_a_figure_has_a_turning_character() -> None:
    simple = variants(SHIPPED, "zh")
    turning = guards(SHIPPED, "zh", TURNING)
    han = re.compile("[㐀-鿿]+")
    words = {word.translate(simple) for word in _turning_words() if han.fullmatch(word)}
    assert len(words) > 500
    assert not {word for word in words if turning.isdisjoint(word)} - {"光景", "则", "传言"}


# Colloquial words that bound, change, deny or doubt an amount and that no vocabulary lists.
HELD_OUT = (
    *("暴挫", "缩水", "腰折", "骤减", "滑坡", "下挫", "回吐", "折损", "倒贴", "凑足", "凑近"),
    *("挨近", "直逼", "稍逊", "略输", "直追", "堪比", "顶多", "撑死", "少说", "打底", "封顶"),
    *("探底", "失守", "攻破", "叩关", "坠落", "滞后", "叠加", "勉强", "堪堪", "貌似", "揣测"),
    *("臆测", "妄称", "缩编", "夭折", "豁免", "抵扣", "轧差", "递减", "负增", "萎靡", "凋零"),
    *("劈掉", "赶超", "碾压", "追平", "补齐", "未及", "尚欠", "只够", "刚够", "阴跌"),
)
AMOUNTS = (("5万吨", "exact 50000 t"), ("36亿元", "exact 3600000000 CNY"), ("5座", None))


@every_row(product(UNLISTED, AMOUNTS, ("", "其中")))
def test_a_verb_of_being_makes_an_unlisted_word_its_subject(
    word: str, amount: tuple[str, str | None], lead: str
) -> None:
    printed, reading = amount
    reading = reading or outcome(printed, "zh")
    for statistic in (None, "flow", "level"):
        assert outcome(f"{lead}{word}为{printed}", "zh", statistic=statistic) == reading
        assert refusals(f"{lead}{word}{printed}", "zh", statistic=statistic)


@pytest.mark.no_cover
@every_row(sorted(guards(SHIPPED, "zh", TURNING))[:: stride(8, 1)])
def test_a_turning_character_in_a_subject_is_never_passed_over(character: str) -> None:
    for word in ("魑魅", "囹圄"):
        first, last = word
        for run in (f"{character}{word}", f"{first}{character}{last}"):
            for amount, reading in AMOUNTS[:2]:
                assert outcome(f"{run}{amount}", "zh", statistic="flow") != reading


@every_row((word,) for word in HELD_OUT)
def test_a_governing_word_that_is_not_listed_is_no_subject(word: str) -> None:
    for amount, reading in AMOUNTS[:2]:
        for statistic in (None, "flow", "stock"):
            assert outcome(f"{word}{amount}", "zh", statistic=statistic) != reading
            assert outcome(f"{word}魑魅{amount}", "zh", statistic=statistic) != reading


@pytest.mark.parametrize(
    ("wording", "statistic", "reading"),
    [
        ("农户已经收割完97.1%的大豆作物", "share", "exact 97.1 percent"),
        ("共接待境外游16.7万人次", "flow", "exact 167000 visit"),
        ("破產呈請書753宗", "flow", "exact 753 case"),
        ("按年錄通脹10.1%", "growth_rate", "exact 10.1 percent"),
        ("通脹率按年率計算為2.1%", "growth_rate", "exact 2.1 percent"),
    ],
)
def test_a_character_that_ends_a_listed_word_says_nothing(
    wording: str, statistic: str, reading: str
) -> None:
    assert outcome(wording, "zh", statistic=statistic) == reading


@pytest.mark.parametrize("character", [*"骤摸贴凑探奔触崩"])
def test_a_character_that_may_turn_a_number_stays_unread(character: str) -> None:
    assert refusals(f"出口{character}5万吨", "zh", statistic="flow")


@pytest.mark.parametrize(
    ("wording", "reading"),
    [
        ("將再交付2架波音787-10客機", "exact 2 aircraft"),
        ("交付12架空客320客机", "exact 12 aircraft"),
    ],
)
def test_the_number_of_a_model_counts_nothing(wording: str, reading: str) -> None:
    assert outcome(wording, "zh", statistic="flow") == reading


def test_two_counts_stay_two() -> None:
    assert refusals("交付2架客机787架飞机", "zh", statistic="flow")
