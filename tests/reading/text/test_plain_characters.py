"""The two scripts of Chinese: a wording and its conversion to the other one are read alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search.candidates import found_figures
from silkledger.reading.text.plain_characters import as_printed, plain_characters
from silkledger.reading.text.variants import variants
from silkledger.schemas.vocabulary import SHIPPED
from tests.reading.blind import __main__ as blind
from tests.support.depth import some
from tests.support.readings import refusals

ROUNDS = [f"round{number}" for number in range(18, 27)]
FOLDS = variants(SHIPPED, "zh")
# Each traditional character of a simplified one in turn: 只 is 隻, 祇 or 衹.
TRADITIONAL = [
    {ord(simplified): chr(code) for code, simplified in order}
    for order in (list(FOLDS.items()), list(reversed(FOLDS.items())))
]


def _rows() -> list[dict[str, str]]:
    rows = (row for name in ROUNDS for row in blind.rows(name))
    return [row for row in rows if row["language"] in ("zh", "zh-Hant")]


def _reading(row: dict[str, str], table: dict[int, str] | None = None) -> tuple[object, ...]:
    """Return what a wording says in these characters, with its noun in simplified ones."""
    wording, unit = (row[name].translate(table or {}) for name in ("wording", "unit"))
    context = QuantityContext(
        unit=unit or None,
        locale=row["locale"],
        statistic=row["statistic"] or None,
        geography=row["geography"] or None,
    )
    read = read_quantity(wording, context)
    if isinstance(read, Quantity):
        assert read.counted is None or read.counted in wording + unit, wording
        return (replace(read, counted=plain_characters(read.counted or "", SHIPPED)),)
    assert all(reason.text in wording + unit or " " in reason.text for reason in read), wording
    return tuple(reason.rule for reason in read)


def test_every_wording_of_the_blind_sets_is_read_alike_in_both_scripts() -> None:
    rows = _rows()
    assert len(rows) > 1_000
    for row in some(rows, 3):
        simplified = _reading(row, FOLDS)
        for table in (None, *TRADITIONAL):
            assert _reading(row, table) == simplified, row["wording"]


@pytest.mark.parametrize(
    "sentence",
    [
        "今年60歲以下的人增加3萬，總量約爲EverGrow幣的66倍。",
        "去年有170多種魚，其中3隻爲特有種，佔出口額的5%。",
        "3萬輛車出口到20個國家，較上年減少5.2%。",
    ],
)
def test_a_sentence_has_the_same_figures_in_both_scripts(sentence: str) -> None:
    simplified = plain_characters(sentence, SHIPPED)
    assert simplified != sentence
    found, plain = (list(found_figures(text, "zh-Hant")) for text in (sentence, simplified))
    assert [(each.start, each.end) for each in found] == [(each.start, each.end) for each in plain]
    for one, other in zip(found, plain, strict=True):
        assert one.quantity.says(other.quantity)
        assert one.quantity.counted is None or one.quantity.counted in sentence


def test_characters_that_taiwan_and_hong_kong_print_are_known() -> None:
    printed = "爲衞着説産啓羣裏麪峯牀敍閲鋭奬顔録緑絶査彷揹祇甯枱粧帳"
    assert plain_characters(printed, SHIPPED) == (
        "为卫着说产启群里面峰床叙阅锐奖颜录绿绝查仿背只宁台妆账"
    )


def test_no_simplified_character_is_folded_again() -> None:
    assert not [character for character in FOLDS.values() if ord(character) in FOLDS]


def test_a_refusal_names_the_words_that_are_printed() -> None:
    (refusal,) = read_quantity("約3萬坨亂", QuantityContext(locale="zh-Hant"))  # type: ignore[misc]
    assert "亂" in refusal.text
    assert "亂" in refusal.reason
    assert refusals("3萬坨乱", "zh") == [refusal.rule]


def test_a_noun_is_counted_as_it_is_printed_behind_its_number() -> None:
    assert as_printed("只", "只有5只", "只有5隻") == "隻"
    assert as_printed("台", "5台", "5臺", 1) == "臺"
    assert as_printed("5 t", "约5吨", "約5噸") == "5 t"
