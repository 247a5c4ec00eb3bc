"""Russian wordings of plans, news and reports whose first reading was another than they say."""

from __future__ import annotations

import pytest

from tests.support.readings import outcome


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        # An infinitive or gerund of change and a verb of level behind "and".
        ("уменьшаться и составит 20,7%", "level", "exact 20.7 percent"),
        ("будет постепенно снижаться и к 2030 году составит 3%", "level", "exact 3 percent"),
        ("сократиться и составить 5 млн тонн", "flow", "exact 5000000 t"),
        ("снижаясь и составляя 5%", "level", "exact 5 percent"),
        ("снижение экспорта и импорта составило 5%", "growth_rate", "exact -5 percent"),
        # A comparative without "by" describes something else.
        ("раньше добывали 5 млн тонн", "flow", "sign.unclear"),
        ("лекарство раньше стоило $18", "level", "sign.unclear"),
        ("раньше срока на 5 дней", "increase", "exact -5 d"),
        ("слабее доллара на 5%", "growth_rate", "exact -5 percent"),
        ("6% из них были моложе", "share", "sign.unclear"),
        ("товары на 5% были дешевле", "growth_rate", "exact -5 percent"),
        ("со степенью сжатия не более 30%", "level", "le 30 percent"),
    ],
)
def test_what_a_word_of_change_governs(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("урожайность составила в 2017 г", "number.none"),
        ("в 2017 г составила 14 ц/га", "exact 140 t/km2"),
        ("к 2020 г достигнет 5 млн тонн", "exact 5000000 t"),
        ("2000 г муки", "exact 0.002 t"),
        ("четверть прошлого года", "unit.part"),
        ("треть текущего года", "unit.part"),
        ("треть прошлогоднего урожая", "exact 33.33333333333333333333333333 percent"),
        ("занял третью строчку", "number.none"),
        ("в расчете на 1000 жителей", "number.none"),
        ("из расчета на 1 га", "number.none"),
        # Adjectives, a company, goals, and a minus under the measure of a fall.
        ("500 молодых", "wording.unknown"),
        ("500 пожилых", "wording.unknown"),
        ("500 взрослых", "exact 500 count"),
        ("500 молодых людей", "exact 500 person"),
        ("3 м", "exact 0.003 km"),
        ("100 голов скота", "exact 100 head"),
        ("средний показатель снижения ВВП составил 4,2%", "exact -4.2 percent"),
        ("3 млн долларов в день выборов", "unit.unknown"),
        ("1 млн долларов в день его задержания", "unit.unknown"),
        ("5 млн тонн в год ее запуска", "unit.unknown"),
        ("5 млн тонн в год нефти", "exact 5000000 t/year"),
        ("300 человек в день", "exact 300 person/d"),
        ("один из пяти крупнейших банков", "number.compete"),
        ("три из четырех ведущих производителей", "number.compete"),
        ("2 из 5 предприятий", "exact 40 percent"),
        ("30,000 акров", "number.locale_unknown"),
        ("4,500 тонны", "exact 4.5 t"),
        ("зарплата врачей -56544,0 руб.", "sign.detached"),
        ("сальдо -5 млн руб.", "exact -5000000 RUB"),
    ],
)
def test_what_is_no_figure_or_another_one(wording: str, expected: str) -> None:
    assert outcome(wording, "ru") == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("5 грузовиков со 100 тоннами продовольствия", "number.compete"),
        ("22 ц с гектара", "exact 220 t/km2"),
        ("5 тысяч рублей с человека", "exact 5000 RUB/person"),
        ("1000 от компаний", "unit.none"),
        ("91 из них имели правильную форму", "wording.unknown"),
        ("60 из них коров", "exact 60 count"),
        ("32 б", "wording.unknown"),
        ("5 тыс. рублей на каждую семью", "unit.unknown"),
        ("3 кг на каждого едока", "unit.unknown"),
        ("18 кв. м на каждого члена семьи", "exact 0.000018 km2/person"),
        ("5 тыс. рублей на каждый проект", "exact 5000 RUB/project"),
        ("234 боевые машины", "exact 234 vehicle"),
        ("50 швейных машин", "unit.ambiguous"),
        ("1,2 тыс. машин", "exact 1200 car"),
        ("7 юридических лиц", "unit.ambiguous"),
        ("1851 голова", "exact 1851 head"),
        ("350 ярдов", "exact 0.32004 km"),
        ("50 пенсов", "exact 0.5 GBP"),
        ("645,14 м.р.", "unit.ambiguous"),
        ("645,14 т.р.", "exact 645140 RUB"),
        ("3 этажное здание", "unit.none"),
        ("232 Бюджетного кодекса", "unit.none"),
        ("2 новых дома", "exact 2 building"),
        ("22 новые школы", "exact 22 school"),
        ("снизить расход топлива на 1 га", "number.none"),
        ("на 10 тыс. человек населения", "number.none"),
        ("рассчитан на 1000 человек", "exact 1000 person"),
        ("обеспеченность на 10 тыс. человек составляет", "number.none"),
        ("на 1 рубль государственной поддержки", "number.none"),
        ("к уровню 2017г", "number.none"),
        ("одного кВт/часа 5 рублей", "unit.ambiguous"),
        ("5 случаев на 1000 жителей", "exact 0.005 case/person"),
        ("от 15 до 17 руб./кВт/час", "unit.ambiguous"),
    ],
)
def test_what_is_counted_and_per_what(wording: str, expected: str) -> None:
    assert outcome(wording, "ru") == expected


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        # Names in Latin letters and acronyms, but not the model before a number.
        ("предложила за Skype 5 миллиардов долларов", "flow", "exact 5000000000 USD"),
        ("было размещено 52,174 млн акций Yandex", "flow", "exact 52174000 share"),
        ("Dell покупает EMC за $67 млрд", "flow", "exact 67000000000 USD"),
        ("по РТ -18,6%", "growth_rate", "exact -18.6 percent"),
        ("Boeing 737 миллионов", "flow", "wording.unknown"),
        # Determiners and ordinals.
        ("все 12 серий", "flow", "exact 12 count"),
        ("остальные 30% акций", "share", "exact 30 percent"),
        ("не все 50 предприятий", "flow", "wording.negation"),
        ("по третьему варианту 440 человек", "level", "exact 440 person"),
        ("первая половина закончилась", "share", "wording.unknown"),
        # Participles of level and of doing.
        ("насчитывавшая до 2000 человек", "level", "le 2000 person"),
        ("достигающего 100 миль в час", "level", "exact 160.9344 km/h"),
        ("завод, выпускающий 5 млн тонн", "flow", "exact 5000000 t"),
        ("потерявших 5 тыс. рублей", "flow", "sign.unclear"),
        ("непроданных 5 тыс. тонн", "flow", "wording.unknown"),
        ("не достигший 5 млн тонн", "flow", "wording.negation"),
        # "With" behind a verb.
        ("завершила год с выручкой 5 млрд рублей", "flow", "exact 5000000000 RUB"),
        ("построен завод с мощностью 500 МВт", "level", "exact 500 MW"),
        ("с долей рынка 5,3%", "share", "exact 5.3 percent"),
        ("с частотой 687 рейсов в неделю", "flow", "exact 687 flight/week"),
        ("сравнима с выручкой 5 млрд рублей", "flow", "number.start_of_change"),
        ("начался с продажи 5 млн тонн", "flow", "number.start_of_change"),
        # "Somewhat" before a verb of change.
        ("несколько сократится и составит 12,9%", "level", "exact 12.9 percent"),
        ("несколько снизились на 5%", "growth_rate", "exact -5 percent"),
        ("несколько стран сократили добычу на 5%", "growth_rate", "number.vague"),
    ],
)
def test_words_beside_a_figure(wording: str, statistic: str, expected: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == expected
