"""Levels that "to the" leads to in one word, Chinese verbs of becoming, and distances to a mark."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "locale", "statistic", "reading"),
    [
        ("tombé au niveau de 300 t", "fr", "increase", "number.end_of_change"),
        ("tombé au plus bas de 300 t", "fr", "increase", "number.end_of_change"),
        ("baisse au Japon de 300 t", "fr", "increase", "exact -300 t"),
        ("baisse au premier trimestre de 3 %", "fr", "growth_rate", "exact -3 percent"),
        ("une baisse maximum de 3 %", "fr", "growth_rate", "ge -3 percent"),
        ("réduit au tiers", "fr", "growth_rate", "sign.unclear"),
        ("réduit d'un tiers", "fr", "growth_rate", "exact -33.33333333333333333333333333 percent"),
        ("cayó al nivel de 300 t", "es", "increase", "number.end_of_change"),
        ("cayó al cierre un 3 %", "es", "growth_rate", "exact -3 percent"),
        ("вырос к уровню в 300 тонн", "ru", "increase", "number.end_of_change"),
        ("вырос к уровню 2020 года на 300 тонн", "ru", "increase", "exact 300 t"),
        ("cayó al nivel de 2020 un 3 %", "es", "growth_rate", "exact -3 percent"),
        ("рост на уровне 3 %", "ru", "growth_rate", "exact 3 percent"),
        ("упал на четверть", "ru", "growth_rate", "exact -25 percent"),
        ("减为300吨", "zh", "increase", "number.end_of_change"),
        ("大增為300噸", "zh-Hant", "increase", "number.end_of_change"),
        ("年增为300吨", "zh", "increase", "exact 300 t"),
        ("降为300吨", "zh", "flow", "exact 300 t"),
    ],
)
def test_a_level_is_not_the_size_of_its_change(
    wording: str, locale: str, statistic: str, reading: str
) -> None:
    assert outcome(wording, locale, statistic=statistic) == reading


@pytest.mark.parametrize(
    ("wording", "locale"),
    [
        ("300 tonnes from the record", "en"),
        ("within 300 tonnes of the record", "en"),
        ("300 Tonnen vom Rekord entfernt", "de"),
        ("à 300 t du record", "fr"),
        ("a 300 t de la meta", "es"),
        ("в 300 тоннах от рекорда", "ru"),
        ("距纪录300吨", "zh"),
        ("距離目標300噸", "zh-Hant"),
        ("距纪录不到300吨", "zh"),
    ],
)
def test_what_lacks_to_a_mark_is_refused(wording: str, locale: str) -> None:
    assert outcome(wording, locale, statistic="flow") == "bound.approached"


@pytest.mark.parametrize(
    ("wording", "locale", "statistic", "reading"),
    [
        ("up 300 tonnes from the record", "en", "increase", "exact 300 t"),
        ("300 tonnes from the farm", "en", "flow", "exact 300 t"),
        ("95 % of the target", "en", "share", "exact 95 percent"),
        ("95 % de l'objectif", "fr", "share", "exact 95 percent"),
        ("un record de 300 t", "fr", "flow", "exact 300 t"),
        ("创纪录的300吨", "zh", "flow", "exact 300 t"),
    ],
)
def test_changes_and_shares_of_a_mark_stay(
    wording: str, locale: str, statistic: str, reading: str
) -> None:
    assert outcome(wording, locale, statistic=statistic) == reading
