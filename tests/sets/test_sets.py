"""The comparer on rows written for it: nothing of a public set is needed."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from tests.sets import newsquant, recognizers
from tests.sets.__main__ import main
from tests.sets.comparison import compare, counts
from tests.sets.expectations import Expectations
from tests.sets.numbers_in_text import numbers_in
from tests.sets.rows import Row, Stated
from tests.sets.wordings import start_with_words

if TYPE_CHECKING:
    from pathlib import Path

EXPECTATIONS = Expectations()


def result(text: str, start: int, value: str | None, **more: str) -> dict[str, Any]:
    resolution = {"value": value, **more}
    return {"Text": text, "Start": start, "End": start + len(text) - 1, "Resolution": resolution}


CURRENCY: list[dict[str, Any]] = [
    {
        "Input": "😀 It cost 5 Euros or $ 7",
        "Results": [
            result("5 euros", 11, "5", unit="Euro", isoCurrency="EUR"),
            result("$ 7", 22, "7", unit="Dollar"),
        ],
    },
    {"Input": "a dollar", "Results": [result("dollar", 2, None, unit="Dollar")]},
    {"Input": "nothing", "Results": []},
]
RANGES = [
    {"Input": "it is above 20", "Results": [result("above 20", 6, "(20,)")]},
    {"Input": "at most 30", "Results": [result("at most 30", 0, "(,30]")]},
    {"Input": "between 20 and 30", "Results": [result("between 20 and 30", 0, "[20,30)")]},
]
NEWS = [
    {
        "text": "Sales of 40 shops fell by about 5 per cent to $1.2 billion or $3 per barrel.",
        "quantities": [
            quantity
            for change, value, unit, name in (
                ("=", "40", "shops", "shop"),
                ("down", "5.0", "percent", "percentage"),
                ("=", "1200000000.0", "$", "dollar"),
                ("=", "3.0", "$ per barrel", "dollar per barrel"),
                ("=", "9.0", "%", "percentage"),
            )
            for quantity in [
                {"change": change, "value": value, "unit": unit, "normalized_unit": name}
            ]
        ],
    },
    {
        "text": "It takes between 2 and 3 million tons.",
        "quantities": [
            {
                "change": "=",
                "value": "2000000-3000000",
                "unit": "tons",
                "normalized_unit": "ton",
            }
        ],
    },
    {"text": "No figure.", "quantities": []},
]


def folder_with(tmp_path: Path, files: dict[str, list[dict[str, Any]]]) -> Path:
    """A folder as a person brings it; files of the specifications that aren't named are empty."""
    specs = tmp_path / "Recognizers-Text" / "Specs"
    for pattern in recognizers.KINDS:
        for language in recognizers.LANGUAGES:
            name = pattern.replace("*", language)
            (specs / name).parent.mkdir(parents=True, exist_ok=True)
            content = json.dumps(files.get(name, []), ensure_ascii=False)
            (specs / name).write_text(content, encoding="utf-8-sig")
    return tmp_path


def row(wording: str, unit_name: str, stated: Stated, **more: Any) -> Row:
    given = {"public_set": "recognizers", "language": "en", "kind": "dimension", **more}
    return Row(wording=wording, unit_name=unit_name, stated=stated, **given)


def outcome(*rows: Row) -> list[str]:
    return [compared.outcome for compared in compare(rows, EXPECTATIONS)]


def test_specifications_give_the_wording_as_printed_and_its_value(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        {
            "NumberWithUnit/English/CurrencyModel.json": CURRENCY,
            "Number/English/NumberRangeModel.json": RANGES,
        },
    )
    loaded = recognizers.load(folder / "Recognizers-Text" / "Specs")
    assert [each.wording for each in loaded.rows[:2]] == ["5 Euros", "$ 7"]
    assert loaded.left_out == {"a unit without a number": 1, "no figure in the entry": 1}
    above, most, between = (each.stated for each in loaded.rows[2:])
    assert (above.value, above.bounds) == (Fraction(20), ("gt",))
    assert (most.value, most.bounds) == (Fraction(30), ("le",))
    assert (between.lower, between.upper) == (Fraction(20), Fraction(30))
    assert outcome(*loaded.rows) == ["same"] * 5


def test_news_gives_the_place_of_the_number_with_its_unit(tmp_path: Path) -> None:
    file = tmp_path / "NewsQuant.json"
    file.write_text(json.dumps(NEWS), encoding="utf-8")
    loaded = newsquant.load(file)
    assert [each.wording for each in loaded.rows] == [
        "40 shops",
        "5 per cent",
        "$1.2 billion",
        "$3 per barrel",
        "between 2 and 3 million tons",
    ]
    assert loaded.left_out == {
        "the number and its unit don't stand side by side": 1,
        "no figure in the entry": 1,
    }
    percent = newsquant.load(file, words=3).rows[1]
    assert percent.wording == "fell by about 5 per cent"
    assert (percent.stated.value, percent.stated.bounds) == (Fraction(-5), None)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("prices rose by about 5", 2, "by about 5"),
        ("in May, prices of 5", 9, "prices of 5"),
        ("from 3 to 5", 9, "to 5"),
        ("three to 5", 9, "to 5"),
    ],
)
def test_words_before_a_figure_end_with_the_clause(text: str, words: int, expected: str) -> None:
    assert text[start_with_words(text, text.index("5"), words, "en") :] == expected


def test_numbers_of_a_sentence_are_read_with_a_scale_and_without() -> None:
    text = "two dogs, $1.5 million, 3-4 billion"
    printed = {text[number.start : number.end]: number.ends for number in numbers_in(text)}
    assert printed["two"] == (Fraction(2),)
    assert printed["1.5 million"] == (Fraction(1_500_000),)
    ends = {number.ends for number in numbers_in(text)}
    assert (Fraction(3 * 10**9), Fraction(4 * 10**9)) in ends


@pytest.mark.parametrize(
    ("wording", "unit_name", "value", "expected"),
    [
        ("3 miles", "Mile", "3", "same"),
        ("3 miles", "Mile", "4", "wrong"),
        ("3 miles", "Kilometer", "3", "wrong"),
        ("more than 3 miles", "Mile", "3", "wrong"),
        ("3 blue miles", "Mile", "3", "refused"),
        ("3 gallons", "Gallon", "3", "refused rightly"),
        ("3 miles", "Gallon", "3", "read"),
        ("90 drams", "Dram", "90", "outside"),
    ],
)
def test_a_row_has_the_outcome_of_its_reading(
    wording: str, unit_name: str, value: str, expected: str
) -> None:
    stated = Stated(value=Fraction(value), bounds=("exact",))
    assert outcome(row(wording, unit_name, stated)) == [expected]


def test_a_range_must_have_both_ends() -> None:
    stated = Stated(lower=Fraction(3), upper=Fraction(5), bounds=("range",))
    rows = [row(wording, "Mile", stated) for wording in ("3 to 5 miles", "3 to 6 miles", "5 miles")]
    assert outcome(*rows) == ["same", "wrong", "wrong"]


def test_a_sign_that_the_set_does_not_state_is_not_compared() -> None:
    signed, unsigned = (Stated(value=Fraction(5), signed=signed) for signed in (True, False))
    rows = [
        row("fell by 5 %", "percentage", stated, kind="percent") for stated in (signed, unsigned)
    ]
    assert outcome(*rows) == ["wrong", "same"]


def test_a_unit_that_the_table_lacks_is_counted() -> None:
    stated = Stated(value=Fraction(5))
    given = {"kind": "", "public_set": "newsquant"}
    rows = [row("5 trains", "train", stated, **given), row("5 km", "blorp", stated, **given)]
    assert outcome(*rows) == ["same", "wrong"]
    assert list(counts(compare(rows, EXPECTATIONS))) == [("newsquant", "en", "counted")]


@pytest.mark.parametrize(
    ("units", "fault"),
    [
        ("mile,dimension,,km,1,maybe,,", "expectation"),
        ("mile,dimension,,km,1,refuse,,", "rule"),
        ("mile,dimension,,,1,read,,", "unit"),
    ],
)
def test_a_faulty_line_is_named(tmp_path: Path, units: str, fault: str) -> None:
    heads = "names,kind,wording,unit,factor,expectation,rule,note"
    (tmp_path / "units.csv").write_text(f"{heads}\n{units}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=fault):
        Expectations(tmp_path)


def test_a_missing_folder_is_one_line_and_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "none")]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "microsoft/Recognizers-Text" in line
    assert "NewsQuant.json" in line


def test_the_table_and_the_list_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_with(tmp_path, {"NumberWithUnit/English/CurrencyModel.json": CURRENCY})
    assert main([str(folder), "--list", "same"]) == 0
    printed = capsys.readouterr().out
    assert "same: en currency: '5 Euros': expected exact 5 EUR, got exact 5 EUR" in printed
    wrong = [{"Input": "5 euros", "Results": [result("5 euros", 0, "6", unit="Euro")]}]
    folder = folder_with(tmp_path, {"NumberWithUnit/English/CurrencyModel.json": wrong})
    assert main([str(folder), "--list"]) == 1
    assert "wrong: en currency" in capsys.readouterr().out
