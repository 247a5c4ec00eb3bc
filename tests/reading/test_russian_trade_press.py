"""Wordings of the Russian trade press whose forms the earlier reviews did not meet."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        # A count led by "by" is an extent, also where the verb has its subject behind it.
        ("на 138 голов сократилось поголовье", None, "exact -138 head"),
        ("на 138 человек уменьшилось количество погибших", "increase", "exact -138 person"),
        ("на 138 пассажиров снизился поток", None, "exact -138 person"),
        ("на 138 предприятиях сократилось число работников", None, "exact 138 company"),
        ("138 человек потеряли работу", None, "exact 138 person"),
        ("индекс закрылся на 2,5% в минусе", "growth_rate", "exact -2.5 percent"),
        ("индекс закрылся на 2,5% в плюсе", "growth_rate", "sign.unsaid"),
        ("на 15,3% превысив показатель прошлого года", "growth_rate", "exact 15.3 percent"),
        ("превзойден на 1,8%", "growth_rate", "exact 1.8 percent"),
        # What closes or removes things says no direction of a change.
        ("закрыто 13 школ", "stock", "exact 13 school"),
        ("закрыто 13 школ", "increase", "wording.unknown"),
        ("закрылись 13 школ", "increase", "sign.unsaid"),
        ("демонтировано более 88 тыс. вагонов", "flow", "gt 88000 wagon"),
        # Limits behind a modal verb.
        ("не должна превышать 15%", "share", "le 15 percent"),
        ("не может быть ниже 15%", "share", "ge 15 percent"),
        ("снижение не должно превышать 5%", "growth_rate", "ge -5 percent"),
        ("перешагнуло за 1,3 млн тонн", "flow", "gt 1300000 t"),
        ("не изменилась, составив 34,6%", "share", "exact 34.6 percent"),
        (
            "сократилось по сравнению с тем же периодом 2016 года на 2,3%",
            None,
            "exact -2.3 percent",
        ),
        ("по итогам 8 месяцев составило порядка 19 тыс. тонн", "flow", "approx 19000 t"),
    ],
)
def test_changes_and_limits(wording: str, statistic: str | None, expected: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        # A dash stands for "are" behind a number, and for "is" before one.
        ("остальные 4% — вешенки", "share", "exact 4 percent"),
        ("31 человек — погибли в авариях", None, "exact 31 person"),
        ("500 человек — нехватка", "stock", "wording.unknown"),
        ("500 тонн — меньше плана", "flow", "wording.unknown"),
        ("школ – 61", "stock", "exact 61 school"),
        ("из них пенсионеров – 61 тыс.", "stock", "exact 61000 person"),
        ("расходов – 5 млн", "flow", "unit.none"),
        ("с общей численностью работников 61 тыс.", "stock", "exact 61000 person"),
        ("число школ на тысячу жителей – 61", "stock", "unit.none"),
        # Brackets hold the amount of the noun before them, or a remark.
        ("занимают помидоры (22,6 млн кубометров)", "flow", "exact 22600000 m3"),
        ("занимают томаты из Китая (более 22 млн долларов)", "flow", "gt 22000000 USD"),
        ("занимают помидоры (22,6 млн долларов США)", None, "sign.parenthesis_words"),
        ("занимают помидоры (22,6 млн долларов США)", "flow", "exact 22600000 USD"),
        ("реальная зарплата (с учетом инфляции) увеличилась на 4%", None, "exact 4 percent"),
        # Fractions with a slash, and what is no share.
        ("более 1/4 газа", "share", "gt 25 percent"),
        ("1/2 финала", "share", "unit.unknown"),
        ("1/3 тонны", "flow", "unit.none"),
        # Words of trades, compounds, and a town whose name a common noun has in the plural.
        ("поставки через ж/д терминал составили 5 тонн", "flow", "exact 5 t"),
        ("на онлайн-кредитование пришлось 66% займов", "share", "exact 66 percent"),
        ("в Усть-Янском улусе – 33 557 голов", "stock", "exact 33557 head"),
        ("улов нерки и кижуча составил 5 тыс. тонн", "flow", "exact 5000 t"),
        ("акции отдали 2%", "growth_rate", "wording.unknown"),
    ],
)
def test_dashes_brackets_and_words(wording: str, statistic: str | None, expected: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == expected


def test_german_extent_before_its_verb() -> None:
    assert outcome("um 300 Personen sank die Beschäftigung", "de") == "exact -300 person"


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("достиг 20,6 тыс. тонн, почти удвоившись за год", "exact 20600 t"),
        ("достиг 20,6 тыс. тонн, увеличившись за год", "exact 20600 t"),
        ("достиг 20,6 тыс. тонн за год", "exact 20600 t/year"),
    ],
)
def test_a_year_in_a_clause_of_change_is_not_a_denominator(wording: str, expected: str) -> None:
    assert outcome(wording, "ru", statistic="level") == expected
