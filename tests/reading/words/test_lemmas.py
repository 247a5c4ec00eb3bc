"""Words that are known by their base form: what they may say, and what none of them may be."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.syntax.unlisted.noun_phrases import guarded
from silkledger.reading.words.lemmas import lemmas
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.readings import read, refusals
from tests.support.tables import every_row

FILES = Path(__file__).parents[3] / "schemas" / "vocabularies" / "lemmas"
# Words that bound, change, deny, compare or divide an amount, or are a time, a unit or a number.
TURNING = (
    "ограниченный неограниченный допустимый предельный избыточный излишний недостаточный начальный",
    "исходный первоначальный стартовый прежний прошлый предыдущий последующий условный",
    "сравнимый сопоставимый подобный схожий похожий эквивалентный одинаковый пропорциональный",
    "отрицательный негативный обратный противоположный нулевой единичный двойной половинный",
    "многократный минутный часовой суточный недельный месячный годовой квадратный",
    "кубический погонный ложный мнимый недействительный предполагаемый вероятный потенциальный",
    "возможный приблизительный примерный грубый упущенный недополученный отсутствующий неизменный",
    "дважды трижды вдвойне пополам наполовину отчасти частично примерно",
    "почти едва недостаточно чересчур минимально максимально наоборот обратно",
    "вверх вниз изначально ежедневно убыль нехватка недобор недостача",
    "потеря спад падение обвал скачок отток вычет скидка",
    "половина треть четверть десяток дюжина предел порог потолок",
    "минимум максимум разница отставание потерять лишиться убавить отнять",
    "списать уволить превысить недобрать уступать приближаться",
)
WORDS = [word for line in TURNING for word in line.split()]
# Verbs that stop, share or only propose the change whose noun stands behind them.
STOPPING = (
    "остановить прекратить предотвратить сдержать задержать защитить спасти застраховать",
    "отменить отложить разделить изымать обсуждать рекомендовать призвать",
)
VERBS = [word for line in STOPPING for word in line.split()]
# Of these, those that the lexicon lists itself as adjectives of subjects.
KNOWN = ("сопоставимый", "нулевой", "месячный", "годовой")


def listed() -> dict[str, str]:
    parts: dict[str, str] = {}
    for file in sorted(FILES.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                parts |= dict.fromkeys(row["words"].split(";"), row["part"])
    return parts


def test_no_listed_word_may_give_a_number_another_meaning() -> None:
    parts = listed()
    guards = guarded(SHIPPED, "ru")
    assert len(parts) > 2500
    assert not [word for word, part in parts.items() if part != "region" and word in guards]
    assert not {*WORDS, *VERBS} & parts.keys()


@pytest.mark.parametrize("word", [*WORDS, *VERBS])
def test_a_word_that_turns_the_meaning_is_not_known_by_its_base_form(word: str) -> None:
    known = lemmas(SHIPPED, "ru")
    assert known is not None
    assert known.form(word) is None


@every_row(
    [
        ("разовое апрельское поступление 5 млн т", "flow", "exact 5000000 t"),
        ("при индикативной цене 308,1 доллара за тонну", "level", "exact 308.1 USD/t"),
        ("Кировская область — 437,7 тыс. тонн", "flow", "exact 437700 t"),
        ("в Алтайском крае 437,7 тыс. тонн", "flow", "exact 437700 t"),
        ("прирост зарегистрирован в Марий Эл — на 9,4%", "growth_rate", "exact 9.4 percent"),
        ("необходимо вырасти почти на 31%", "growth_rate", "nearly 31 percent"),
        ("предстоит снизить на 31%", "growth_rate", "exact -31 percent"),
        ("затронула 90% предприятий", "share", "exact 90 percent"),
        ("завоевал более 5% рынка", "share", "gt 5 percent"),
        ("исполнен с дефицитом в размере 956 млрд руб.", "balance", "exact -956000000000 RUB"),
    ]
)
def test_forms_of_listed_words_stand_left_of_a_number(
    wording: str, statistic: str, expected: str
) -> None:
    found = read(wording, "ru", statistic=statistic)
    assert f"{found.bound} {found.value.normalize():f} {found.unit}" == expected


@pytest.mark.parametrize("amount", ["5 млн т", "не более 5 млн т", "почти 5 %", "на 5 %"])
@pytest.mark.parametrize("adjective", ["разовое", "зелёный", "индикативной", "музейные"])
def test_an_adjective_without_its_noun_is_not_known(adjective: str, amount: str) -> None:
    assert refusals(f"{adjective} {amount}", "ru")


@pytest.mark.parametrize("word", [word for word in WORDS if word not in KNOWN])
def test_no_form_of_a_turning_word_is_passed_over_beside_listed_words(word: str) -> None:
    wording = f"разовый {word} экспорт 5 млн тонн"
    found = read_quantity(wording, QuantityContext(locale="ru", statistic="flow"))
    exact = isinstance(found, Quantity) and found.bound == "exact" and found.unit == "t"
    assert not (exact and isinstance(found, Quantity) and found.value == 5_000_000)


def test_a_noun_of_regions_needs_a_name() -> None:
    assert refusals("развитая область экспорта 5 млн тонн", "ru")
