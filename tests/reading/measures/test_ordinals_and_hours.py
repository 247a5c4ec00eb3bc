"""An ordinal ending that is a unit elsewhere, an hour of the day and a score are no amounts."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, refusals


@pytest.mark.parametrize("number", [1, 5, 17, 90, 2019])
@pytest.mark.parametrize("frame", ["на {}-м месте", "в {}-м ряду", "{}-м мост", "о {}-м доме"])
def test_the_ending_of_an_ordinal_is_not_a_metre(number: int, frame: str) -> None:
    assert refusals(frame.format(number), "ru", statistic="level")


@pytest.mark.parametrize("number", range(1, 25))
def test_an_hour_of_the_day_is_not_a_length_of_time(number: int) -> None:
    assert refusals(f"в {number} часов", "ru") == ["number.time"]
    assert outcome(f"{number} часов", "ru") == f"exact {number} h"
    assert outcome(f"до {number} часов", "ru") == f"le {number} h"


@pytest.mark.parametrize("score", ["3:2", "10:1", "0:4"])
@pytest.mark.parametrize("word", ["счёт", "со счётом", "счет", "со счетом"])
def test_a_score_is_not_a_ratio(word: str, score: str) -> None:
    assert refusals(f"{word} {score}", "ru", statistic="level")
    assert outcome("на счёт 500 рублей", "ru", geography="RUS") == "exact 500 RUB"


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("мог бы вырасти на {}", "ru"),
        ("должен был вырасти на {}", "ru"),
        ("без учёта роста на {}", "ru"),
        ("за вычетом роста на {}", "ru"),
        ("чуть не упал на {}", "ru"),
        ("若增长{}", "zh"),
        ("倘若下降{}", "zh"),
        ("险些跌破{}", "zh"),
        ("差点超过{}", "zh"),
        ("原本应为{}", "zh"),
    ],
)
@pytest.mark.parametrize("statistic", ["growth_rate", "share"])
def test_what_did_not_come_is_not_read(wording: str, locale: str, statistic: str) -> None:
    assert refusals(wording.format("5 %"), locale, statistic=statistic)


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("до 7 млн тонн, на 5 %", "ru"),
        ("до 7 млн тонн (на 5 %)", "ru"),
        ("до 700 тысяч тонн, почти на 5 %", "ru"),
    ],
)
def test_the_level_of_a_change_without_its_verb_is_not_a_bound(wording: str, locale: str) -> None:
    assert refusals(wording, locale, statistic="flow")


@pytest.mark.parametrize(
    ("frame", "locale"),
    [
        ("в {} из {} регионов", "ru"),
        ("{} out of {} regions", "en"),
        ("{} von {} Schiffen", "de"),
        ("{} sur {} navires", "fr"),
    ],
)
@pytest.mark.parametrize(("part", "whole"), [(12, 85), (3, 11), (26, 33)])
def test_a_number_of_a_whole_is_a_share_and_no_amount(
    frame: str, locale: str, part: int, whole: int
) -> None:
    wording = frame.format(part, whole)
    assert outcome(wording, locale, statistic="share").endswith(" percent")
    for statistic in ("stock", "flow", "increase"):
        assert refusals(wording, locale, statistic=statistic)
