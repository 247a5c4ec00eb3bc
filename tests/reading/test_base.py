"""Bases of changes: every word in five languages, what states none, and what disagrees."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from silkledger.reading import base
from silkledger.reading.base import Base, in_period, read_base
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Period, Quantity
from silkledger.rules import rules
from silkledger.schemas import vocabulary
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.tables import every_row

WORDINGS = {
    "en": {
        "year_on_year": ["5.4% y/y", "up 5.4% YoY", "rose 5.4 percent year-on-year",
            "2.9 percent less than a year earlier", "year-on-year growth of 5%",
            "up 5% compared with the same period last year"],
        "quarter_on_quarter": ["5% q/q", "5% on the quarter", "5% from the previous quarter"],
        "month_on_month": ["+5.4% m/m", "5% mom", "down 5% from the previous month"],
        "week_on_week": ["rose 5% week on week"],
        "previous_year_end": ["up 5% from the end of last year"],
        "since:2015": ["rose 5 percent since 2015", "5% up compared with 2015"],
        "since:2015-03": ["rose 5 percent since March 2015"],
    },
    "zh": {
        "year_on_year": ["同比增长5.4%", "同比5.4%", "比上年增长5%", "較去年同期升5%", "按年升5%"],
        "month_on_month": ["比上月增长5%", "按月升5%"],
        "previous_period": ["环比下降2.9%", "環比下降2%"],
        "previous_year_end": ["比上年末增长5%", "较年初增长5%"],
        "since:2019": ["较2019年增长5%", "比2019年同期增长5%", "与2019年相比增长5%"],
    },
    "ru": {
        "year_on_year": ["вырос на 5,4% г/г", "5,4% в годовом выражении", "5% год к году",
            "вырос на 5% к аналогичному периоду прошлого года", "на 5% больше, чем годом ранее"],
        "quarter_on_quarter": ["5% кв/кв"],
        "month_on_month": ["вырос на 5% м/м", "5% к предыдущему месяцу", "5% месяц к месяцу"],
        "since:2019": ["вырос на 5% по сравнению с 2019 годом"],
    },
    "de": {
        "year_on_year": ["5,4 % im Jahresvergleich", "5 % im Vorjahresvergleich",
            "5,4 % gegenüber dem Vorjahr", "5 % ggü. Vj.", "5 % binnen Jahresfrist"],
        "quarter_on_quarter": ["5 % gegenüber dem Vorquartal"],
        "month_on_month": ["5 % im Vergleich zum Vormonat"],
        "since:2015": ["5 % seit 2015", "5 % im Vergleich zu 2015"],
    },
    "fr": {
        "year_on_year": ["hausse de 5,4 % sur un an", "5,4 % en glissement annuel",
            "5 % par rapport à l’année précédente", "5 % de plus qu'un an plus tôt"],
        "quarter_on_quarter": ["5 % sur un trimestre"],
        "month_on_month": ["5 % sur un mois"],
        "since:2015": ["5 % depuis 2015"],
    },
}  # fmt: skip
CASES = [
    (locale, code, wording)
    for locale, codes in WORDINGS.items()
    for code, wordings in codes.items()
    for wording in wordings
]
# Words that contain those of a base, or a date, and state no base explicitly.
NONE = {
    "en": ["5% since independence", "5%", "rose 5% last year", "5% since 2015 to 2020",
        "5% soyoys"],
    "zh": ["比上年第四季度增长5%", "比上年12月增长5%", "比上月末增长5%"],
    "ru": ["вырос с начала года на 5%", "вырос с 2015 по 2020 год на 5%"],
    "de": ["5 % seit Jahresbeginn"],
    "fr": ["5 % depuis le début de l'année"],
}  # fmt: skip


@pytest.mark.parametrize(("locale", "code", "wording"), CASES)
def test_the_words_of_a_figure_name_its_base(locale: str, code: str, wording: str) -> None:
    assert read_base(wording, locale=locale) == Base(code, ("base.wording",))


@pytest.mark.parametrize(("locale", "code", "wording"), CASES)
def test_they_do_not_keep_the_value_from_being_read(locale: str, code: str, wording: str) -> None:
    quantity = read_quantity(wording, QuantityContext(locale=locale))
    assert isinstance(quantity, Quantity), (code, quantity)
    assert quantity.unit == "percent"


@pytest.mark.parametrize(
    ("locale", "wording"), [(locale, text) for locale, texts in NONE.items() for text in texts]
)
def test_other_words_name_none(locale: str, wording: str) -> None:
    assert read_base(wording, locale=locale) is None


@every_row(list(base.base_rows(vocabulary.SHIPPED)))
def test_every_word_of_the_vocabulary_is_its_code(entry: vocabulary.Entry) -> None:
    for word in entry.list("words"):
        reading = read_base(f"5% {word.replace(base.DATE, '2019')} 5%", locale=entry["language"])
        code = "since:2019" if base.DATE in word else entry["code"]
        assert reading == (None if code == "other" else Base(code, ("base.wording",))), word


def test_words_may_stand_around_the_date() -> None:
    for wording in ("вырос с 2019 года на 5%", "自2019年以来增长5%"):
        assert read_base(wording) == Base("since:2019", ("base.wording",))


@pytest.mark.parametrize("code", base.base_codes(vocabulary.SHIPPED))
def test_a_cell_may_hold_a_code(code: str) -> None:
    assert read_base("5%", code) == Base(code, ("base.cell",))


@pytest.mark.parametrize(
    ("wording", "cell", "code"),
    [
        ("5%", "gegenüber dem Vorjahr", "year_on_year"),
        ("5%", "since 2015", "since:2015"),
        ("5%", "since:2015-03", "since:2015-03"),
        ("5%", "  on the\nplan ", "on the plan"),
        ("5% yoy", "г/г", "year_on_year"),
        ("环比增长5%", "quarter_on_quarter", "quarter_on_quarter"),
        ("5% m/m", "环比", "month_on_month"),
    ],
)
def test_a_cell_that_agrees_or_stands_alone(wording: str, cell: str, code: str) -> None:
    reading = read_base(wording, cell)
    assert isinstance(reading, Base)
    assert reading.code == code


@pytest.mark.parametrize(
    ("wording", "cell", "rule", "column"),
    [
        ("5% yoy", "m/m", "base.disagree", "base"),
        ("5% yoy", "on the plan", "base.disagree", "base"),
        ("同比增长5%", "环比", "base.disagree", "base"),
        ("5% y/y, m/m", None, "base.two", "as_reported"),
        ("5%", "y/y or m/m", "base.two", "base"),
    ],
)
def test_what_disagrees_is_refused(wording: str, cell: str, rule: str, column: str) -> None:
    reading = read_base(wording, cell)
    assert isinstance(reading, tuple)
    assert [(refusal.rule, refusal.column) for refusal in reading] == [(rule, column)]


@pytest.mark.parametrize("statistic", ["level", "stock", "flow", "balance", "share"])
def test_the_words_of_a_level_state_no_base_but_its_cell_does(statistic: str) -> None:
    assert read_base("5% yoy", statistic=statistic) is None
    assert read_base("5% yoy", "m/m", statistic=statistic) == Base("month_on_month", ("base.cell",))


def test_the_unit_cell_states_a_base() -> None:
    assert read_base("5", unit="% (y/y)") == Base("year_on_year", ("base.wording",))
    assert isinstance(read_base("5 m/m", unit="% y/y"), tuple)


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        ("2023-03-01", "2023-03-31", "month_on_month"),
        ("2023-04-01", "2023-06-30", "quarter_on_quarter"),
        ("2023-02-01", "2023-04-30", "previous_period"),
        ("2023-03-01", "2023-03-30", "previous_period"),
        ("2023-01-01", "2023-06-30", "previous_period"),
        ("9999-12-01", "9999-12-31", "month_on_month"),
    ],
)
def test_the_period_before_is_that_of_a_whole_month_or_quarter(
    start: str, end: str, code: str
) -> None:
    period = Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end), "", "", (), ())
    assert in_period(Base("previous_period", ()), period).code == code
    assert in_period(Base("year_on_year", ()), period).code == "year_on_year"


def test_the_period_before_of_no_period_stays() -> None:
    undated = Period(None, None, None, None, (), ())
    for period in (None, undated):
        assert in_period(Base("previous_period", ()), period) == Base("previous_period", ())


def test_codes_and_rules_are_in_the_vocabularies() -> None:
    codes = base.base_codes(vocabulary.SHIPPED)
    assert {code.narrows for code in codes.values()} <= {"", *codes}
    assert {base.YEAR_ON_YEAR, base.PREVIOUS_PERIOD, base.SINCE} <= set(codes)
    assert {"base.wording", "base.cell", "base.period", "base.two", "base.disagree"} <= set(rules())


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("years,,en,yoy", "code 'years' is not in base_codes.csv"),
        ("year_on_year,noun,en,yoy", "particle must be empty or one of neutral"),
    ],
)
def test_a_row_that_is_no_base_is_a_fault(row: str, fault: str, tmp_path: Path) -> None:
    for name, text in {
        "bases.csv": f"code,particle,language,words\n{row}\n",
        "base_codes.csv": "code,narrows,months,meaning\nyear_on_year,,12,on the year before\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(vocabulary.VocabularyError, match=fault):
        list(base.base_rows(vocabulary.Vocabulary(tmp_path)))


def test_no_word_of_a_base_that_the_grammar_passes_over_holds_a_word_of_change() -> None:
    """Else its sign would be passed over: a base such as 按年跌 would make a fall a rise."""
    changes: dict[str, set[str]] = {}
    for entry in SHIPPED.load("changes", ("direction", "side", "form", "language", "words")):
        if entry["side"] == "before":
            changes.setdefault(entry["language"], set()).update(entry.list("words"))
    patterns = {}
    for language, words in changes.items():
        any_word = "|".join(map(re.escape, sorted(words)))
        whole = any_word if language == "zh" else rf"(?<!\w)(?:{any_word})(?!\w)"
        patterns[language] = re.compile(whole)
    for entry in base.base_rows(SHIPPED):
        for word in entry.list("words") if entry["particle"] else ():
            pattern = patterns.get(entry["language"])
            assert not (pattern and pattern.search(word)), word
