"""Periods in Chinese, Russian, German and French: the same forms, with each language's own order of
words.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period
from tests.support.readings import said_whole
from tests.support.tables import every_row

PUBLISHED = dt.date(2023, 5, 3)
NOTHING: dict[str, Any] = {}


def outcome(
    text: str, locale: str | None, **context: Any
) -> tuple[str | None, str | None, tuple[str, ...]] | str:
    """EDTF form, nature and flags of a reading; the rule of a refusal."""
    found = read_period(text, PeriodContext(locale=locale, published_on=PUBLISHED, **context))
    if isinstance(found, Period):
        return found.edtf, found.nature, found.flags
    assert said_whole(found[0]), found
    return found[0].rule


YEAR, MONTHS = ("2022", "duration", ()), ("2023-01/2023-04", "duration", ())
FIRST_QUARTER = ("2023-01/2023-03", "duration", ())
RANGE, YEAR_END = ("2015/2020", "duration", ()), ("2022-12-31", "instant", ())
NOW, DECADE = ("2023-05-03", "instant", ()), ("2013-05-03/2023-05-03", "duration", ())
SINCE = ("2021-01-01/2023-05-03", "open", ())
PLAN = ("2021/2025", "duration", ("period_unfinished",))
LEANING = (None, None, ("undated", "period_leans"))
VAGUE = (None, None, ("undated",))
MIDDLE = ("2022-06-15", "instant", ())
QUARTER_EARLIER = ("2022-01/2022-03", "duration", ())
BY_2030 = ("2030-12-31", "instant", ())

CHINESE: list[tuple[str, dict[str, Any], Any]] = [
    ("2022年", NOTHING, YEAR),
    ("２０２２年", NOTHING, YEAR),
    ("二〇二二年", NOTHING, YEAR),
    ("2022年全年", NOTHING, YEAR),
    ("去年", NOTHING, YEAR),
    ("今年", NOTHING, ("2023-01-01/2023-05-03", "duration", ())),
    ("今年", {"status": "forecast"}, ("2023", "duration", ())),
    ("2022年5月", NOTHING, ("2022-05", "duration", ())),
    ("二〇二二年十二月", NOTHING, ("2022-12", "duration", ())),
    ("去年5月", NOTHING, ("2022-05", "duration", ())),
    ("2022年5月18日", NOTHING, ("2022-05-18", "instant", ())),
    ("5月18日", NOTHING, ("2022-05-18", "instant", ("year_inferred",))),
    ("2022年5月18日星期三", NOTHING, ("2022-05-18", "instant", ())),
    ("2022年5月18日星期四", NOTHING, "period.weekday"),
    ("2023年一季度", NOTHING, FIRST_QUARTER),
    ("2023年第一季度", NOTHING, FIRST_QUARTER),
    ("一季度", NOTHING, ("2023-01/2023-03", "duration", ("year_inferred",))),
    ("2022年上半年", NOTHING, ("2022-01/2022-06", "duration", ())),
    ("上半年", NOTHING, "period.year_unfinished"),
    ("下半年", NOTHING, ("2022-07/2022-12", "duration", ("year_inferred",))),
    ("今年前4个月", NOTHING, MONTHS),
    ("前四个月", NOTHING, ("2023-01/2023-04", "duration", ("year_inferred",))),
    ("2022年前三季度", NOTHING, ("2022-01/2022-09", "duration", ())),
    ("2023年1-4月", NOTHING, MONTHS),
    ("2023年1—4月", NOTHING, MONTHS),
    ("2023年1月至4月", NOTHING, MONTHS),
    ("2022年11月至2023年3月", NOTHING, ("2022-11/2023-03", "duration", ())),
    ("2015年至2020年", NOTHING, RANGE),
    ("2015—2020年", NOTHING, RANGE),
    ("截至2022年底", NOTHING, YEAR_END),
    ("2022年末", NOTHING, YEAR_END),
    ("去年年底", NOTHING, YEAR_END),
    ("截至5月底", NOTHING, ("2022-05-31", "instant", ("year_inferred",))),
    ("截至2023年4月30日", NOTHING, ("2023-04-30", "instant", ())),
    ("到2030年", {"status": "target"}, BY_2030),
    ("截至目前", NOTHING, NOW),
    ("目前", NOTHING, NOW),
    ("近10年", NOTHING, DECADE),
    ("近十年来", NOTHING, DECADE),
    ("过去十年", NOTHING, DECADE),
    ("近十五年", NOTHING, ("2008-05-03/2023-05-03", "duration", ())),
    ("近三十五年", NOTHING, ("1988-05-03/2023-05-03", "duration", ())),
    ("近二十年", NOTHING, ("2003-05-03/2023-05-03", "duration", ())),
    ("近三二十年", NOTHING, "period.unread"),
    ("30年来", NOTHING, ("1993-05-03/2023-05-03", "duration", ())),
    ("近年来", NOTHING, VAGUE),
    ("长期以来", NOTHING, VAGUE),
    ("2021年以来", NOTHING, SINCE),
    ("自2021年以来", NOTHING, SINCE),
    ("2021年至今", NOTHING, SINCE),
    ("今年以来", NOTHING, ("2023-01-01/2023-05-03", "open", ())),
    ("年初以来", NOTHING, ("2023-01-01/2023-05-03", "open", ())),
    ("2022年初", NOTHING, VAGUE),
    ("截至2022年初", NOTHING, ("2022-01-01", "instant", ())),
    ("6月中旬", NOTHING, ("2022-06-11/2022-06-20", "duration", ("year_inferred",))),
    ("2022年2月下旬", NOTHING, ("2022-02-21/2022-02-28", "duration", ())),
    (
        "建交30年来",
        {"anchor": "1992年1月"},
        ("1992-01-01/2023-05-03", "open", ("length_and_start",)),
    ),
    ("建交以来", {"anchor": "1992年1月"}, ("1992-01-01/2023-05-03", "open", ())),
    ("建交以来", NOTHING, LEANING),
    ("去年同期", {"anchor": "2023年一季度"}, QUARTER_EARLIER),
    ("上年同期", {"anchor": "2023年一季度"}, QUARTER_EARLIER),
    ("上年", {"anchor": "2023年一季度"}, YEAR),
    ("上年", NOTHING, LEANING),
    ("上个月", NOTHING, ("2023-04", "duration", ())),
    ("“十四五”期间", NOTHING, PLAN),
    ("第十四个五年规划", NOTHING, PLAN),
    ("上世纪90年代", NOTHING, ("1990/1999", "duration", ())),
    ("20世纪50年代", NOTHING, ("1950/1959", "duration", ())),
    ("2022财年", {"fiscal_year_start_month": 4}, ("2021-04/2022-03", "duration", ())),
    ("2022财年", NOTHING, "period.fiscal_rule_missing"),
    ("13月", NOTHING, "period.not_in_calendar"),
    ("2022年2月30日", NOTHING, "period.not_in_calendar"),
    ("22年", NOTHING, "period.unread"),
    ("10年", NOTHING, "period.unread"),
    ("2022年、2023年", NOTHING, "period.unread"),
]
RUSSIAN: list[tuple[str, dict[str, Any], Any]] = [
    ("в 2022 году", NOTHING, YEAR),
    ("за 2022 год", NOTHING, YEAR),
    ("2022 г.", NOTHING, YEAR),
    ("в прошлом году", NOTHING, YEAR),
    ("в мае прошлого года", NOTHING, ("2022-05", "duration", ())),
    ("18 апреля 2023 года", NOTHING, ("2023-04-18", "instant", ())),
    ("18 апреля", NOTHING, ("2023-04-18", "instant", ("year_inferred",))),
    ("03.04.2023", NOTHING, ("2023-04-03", "instant", ())),
    ("январь-апрель 2023", NOTHING, MONTHS),
    ("в январе–апреле 2023 г.", NOTHING, MONTHS),
    ("за 4 месяца 2023 года", NOTHING, MONTHS),
    ("за первые четыре месяца 2023 года", NOTHING, MONTHS),
    ("I квартал 2023", NOTHING, FIRST_QUARTER),
    ("в 1-м квартале 2023 г.", NOTHING, FIRST_QUARTER),
    ("1 кв. 2023", NOTHING, FIRST_QUARTER),
    ("в первом квартале этого года", NOTHING, FIRST_QUARTER),
    ("во втором полугодии 2022 года", NOTHING, ("2022-07/2022-12", "duration", ())),
    ("с 2015 по 2020 год", NOTHING, RANGE),
    ("в 2015-2020 гг.", NOTHING, RANGE),
    ("между 2015 и 2020 годами", NOTHING, RANGE),
    ("с 1 января по 31 марта 2023 года", NOTHING, FIRST_QUARTER),
    ("на конец 2022 года", NOTHING, YEAR_END),
    ("к концу 2022 года", NOTHING, YEAR_END),
    ("к 2030 году", {"status": "target"}, BY_2030),
    ("на 1 июня", NOTHING, ("2022-06-01", "instant", ("year_inferred",))),
    ("по состоянию на 1 апреля 2023 г.", NOTHING, ("2023-04-01", "instant", ())),
    ("на начало 2022", NOTHING, ("2022-01-01", "instant", ())),
    ("в начале 2022 года", NOTHING, VAGUE),
    ("в середине июня 2022", NOTHING, MIDDLE),
    ("с 2021 года", NOTHING, SINCE),
    ("с начала года", NOTHING, ("2023-01-01/2023-05-03", "open", ())),
    ("за последние 10 лет", NOTHING, DECADE),
    ("за последнее десятилетие", NOTHING, DECADE),
    ("за последний год", NOTHING, "period.ambiguous_last"),
    ("в последние годы", NOTHING, VAGUE),
    ("годом ранее", {"anchor": "I квартал 2023"}, QUARTER_EARLIER),
    ("за аналогичный период прошлого года", {"anchor": "январь-март 2023"}, QUARTER_EARLIER),
    ("годом ранее", NOTHING, LEANING),
    ("в настоящее время", NOTHING, NOW),
    ("1950-е годы", NOTHING, ("1950/1959", "duration", ())),
    ("14-я пятилетка Китая", NOTHING, PLAN),
    ("14-я пятилетка", NOTHING, "period.unread"),
    ("за 30 лет с момента установления дипломатических отношений", {"anchor": "январь 1992"},
     ("1992-01-01/2023-05-03", "open", ("length_and_start",))),
    ("31 февраля 2022", NOTHING, "period.not_in_calendar"),
    ("до 2030 года", {"status": "target"}, "period.unread"),
    ("3 квартала 2022 года", NOTHING, "period.unread"),
]  # fmt: skip
GERMAN: list[tuple[str, dict[str, Any], Any]] = [
    ("im Jahr 2022", NOTHING, YEAR),
    ("im letzten Jahr", NOTHING, YEAR),
    ("im Mai des Jahres 2022", NOTHING, ("2022-05", "duration", ())),
    ("3. Mai 2022", NOTHING, ("2022-05-03", "instant", ())),
    ("am 5. März", NOTHING, ("2023-03-05", "instant", ("year_inferred",))),
    ("03.04.2023", NOTHING, ("2023-04-03", "instant", ())),
    ("03.04.23", NOTHING, ("2023-04-03", "instant", ())),
    ("1. Quartal 2023", NOTHING, FIRST_QUARTER),
    ("im ersten Quartal 2023", NOTHING, FIRST_QUARTER),
    ("im ersten Halbjahr 2022", NOTHING, ("2022-01/2022-06", "duration", ())),
    ("in den ersten vier Monaten 2023", NOTHING, MONTHS),
    ("Januar bis April 2023", NOTHING, MONTHS),
    ("von 2015 bis 2020", NOTHING, RANGE),
    ("zwischen 2015 und 2020", NOTHING, RANGE),
    ("Ende 2022", NOTHING, YEAR_END),
    ("bis Ende 2022", NOTHING, YEAR_END),
    ("zum 31. Dezember 2022", NOTHING, YEAR_END),
    ("Stand: 31.12.2022", NOTHING, YEAR_END),
    ("Mitte Juni 2022", NOTHING, MIDDLE),
    ("bis 2030", {"status": "target"}, BY_2030),
    ("seit 2021", NOTHING, SINCE),
    ("seit Anfang 2021", NOTHING, SINCE),
    ("Anfang 2022", NOTHING, VAGUE),
    ("in den letzten zehn Jahren", NOTHING, DECADE),
    ("im vergangenen Jahrzehnt", NOTHING, DECADE),
    ("in den letzten Jahren", NOTHING, VAGUE),
    ("im Vorjahr", {"anchor": "2023"}, YEAR),
    ("im Vorjahr", NOTHING, LEANING),
    ("im Vorjahreszeitraum", {"anchor": "1. Quartal 2023"}, QUARTER_EARLIER),
    ("derzeit", NOTHING, NOW),
    ("in den 1990er-Jahren", NOTHING, ("1990/1999", "duration", ())),
    ("Geschäftsjahr 2021/22", {"fiscal_year_start_month": 10}, ("2021-10/2022-09", "duration", ())),
    ("Mai 22", NOTHING, "period.unread"),
    ("31. Februar 2023", NOTHING, "period.not_in_calendar"),
]
FRENCH: list[tuple[str, dict[str, Any], Any]] = [
    ("en 2022", NOTHING, YEAR),
    ("l'année dernière", NOTHING, YEAR),
    ("en mai 2022", NOTHING, ("2022-05", "duration", ())),
    ("1er janvier 2023", NOTHING, ("2023-01-01", "instant", ())),
    ("le 18 avril 2023", NOTHING, ("2023-04-18", "instant", ())),
    ("03/04/2023", NOTHING, ("2023-04-03", "instant", ())),
    ("au premier trimestre de 2023", NOTHING, FIRST_QUARTER),
    ("1er trimestre 2023", NOTHING, FIRST_QUARTER),
    ("T1 2023", NOTHING, FIRST_QUARTER),
    ("S1 2022", NOTHING, ("2022-01/2022-06", "duration", ())),
    ("de janvier à avril 2023", NOTHING, MONTHS),
    ("les quatre premiers mois de 2023", NOTHING, MONTHS),
    ("du 1er janvier au 31 mars 2023", NOTHING, FIRST_QUARTER),
    ("de 2015 à 2020", NOTHING, RANGE),
    ("entre 2015 et 2020", NOTHING, RANGE),
    ("à la fin de 2022", NOTHING, YEAR_END),
    ("fin 2022", NOTHING, YEAR_END),
    ("mi-juin 2022", NOTHING, MIDDLE),
    ("d’ici à 2030", {"status": "target"}, BY_2030),
    ("depuis 2021", NOTHING, SINCE),
    ("à partir de 2021", NOTHING, SINCE),
    ("au cours de la dernière décennie", NOTHING, DECADE),
    ("au cours des dix dernières années", NOTHING, DECADE),
    ("ces dernières années", NOTHING, VAGUE),
    ("dernier trimestre", NOTHING, "period.ambiguous_last"),
    ("un an plus tôt", {"anchor": "T1 2023"}, QUARTER_EARLIER),
    ("l'année précédente", {"anchor": "2023"}, YEAR),
    ("actuellement", NOTHING, NOW),
    ("les années 1990", NOTHING, ("1990/1999", "duration", ())),
    ("les années 2015-2020", NOTHING, RANGE),
    ("les années 1995", NOTHING, "period.no_decade"),
    ("exercice 2022", NOTHING, "period.fiscal_rule_missing"),
]
CASES = [
    (locale, *case)
    for locale, cases in (("zh", CHINESE), ("ru", RUSSIAN), ("de", GERMAN), ("fr", FRENCH))
    for case in cases
]


@every_row(CASES)
def test_form(locale: str, text: str, context: dict[str, Any], expected: object) -> None:
    assert outcome(text, locale, **context) == expected


@every_row([case for case in CASES if case[0] in ("zh", "ru")])
def test_script_decides_where_the_locale_does_not(
    locale: str, text: str, context: dict[str, Any], expected: object
) -> None:
    if text != "03.04.2023":  # of the locale only the order of dates in digits
        assert outcome(text, None, **context) == expected
        assert outcome(text, "en", **context) == expected


@pytest.mark.parametrize("text", ["mai 2022", "Ende 2022", "fin 2022", "May 2022", "im Jahr 2022"])
def test_undeclared_language_is_read_where_only_one_reading_is_possible(text: str) -> None:
    assert outcome(text, None) == outcome(text, {"f": "fr", "M": "en"}.get(text[0], "de"))


@pytest.mark.parametrize(
    ("words", "locale", "expected"),
    [
        ("二○二二年第四季", "zh-Hant", ("2022-10/2022-12", "duration", ())),
        ("二○二二年九月份", "zh-Hant", ("2022-09", "duration", ())),
        ("中華民國111年", "zh-HK", YEAR),
        ("99年", "zh-TW", "period.unread"),
    ],
)
def test_digits_with_a_circle_and_the_name_of_the_calendar(
    words: str, locale: str, expected: object
) -> None:
    assert outcome(words, locale) == expected
