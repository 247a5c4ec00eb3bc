"""Russian wordings of the press: goods, adjectives of two parts, what each of several lost."""

from __future__ import annotations

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

# A plural genitive that the dictionary takes for the short form of an adjective as well.
GOODS = ("мандаринов", "ковров", "бубликов", "лимонов", "цветков роз", "тортов")
READ = (
    ("обе марки потеряли по 82%", "growth_rate", "exact -82 percent"),
    ("компании прибавили по 2%", "growth_rate", "exact 2 percent"),
    ("выделили по 2 млн рублей", "flow", "exact 2000000 RUB"),
    ("подешевели на 1,6% апельсины", "growth_rate", "exact -1.6 percent"),
    ("подорожали на 3% утюги", "growth_rate", "exact 3 percent"),
    ("вырастет на 15 проц", "growth_rate", "exact 15 percent"),
    ("поставлено на учет 28 тысяч автомобилей", "flow", "exact 28000 car"),
    ("влили в экономику 23 трлн рублей", "flow", "exact 23000000000000 RUB"),
    ("собрали 134 тонны плодово-ягодной продукции", "flow", "exact 134 t"),
    # The plural is what money is for, the singular what it is divided by.
    ("8,3 млрд тенге на школы", "flow", "exact 8300000000 KZT"),
    ("3 млн рублей на больницы", "flow", "exact 3000000 RUB"),
    ("300 рублей за штуку", "level", "exact 300 RUB/unit"),
    ("5 тонн на гектар", "level", "exact 500 t/km2"),
    ("2496 долларов на душу населения", "level", "exact 2496 USD/person"),
)
COUNTED = (
    "134 хлопково-текстильных кластера",
    "134 историко-культурных объекта",
    "134 горнолыжно-туристических базы",
)
REFUSED = (
    ("потеряли по 2% и 3%", "growth_rate"),
    ("вычеркнули из списка 30 человек", "increase"),
    ("недолили в бочки 30 тонн вина", "flow"),
    ("вложили в банк на 5 млн рублей больше", "flow"),
    ("собрали 134 тонны полунепригодно-ягодной продукции", "flow"),
)


@every_row(GOODS)
def test_goods_in_the_plural_genitive_are_measured(goods: str) -> None:
    assert outcome(f"вывезли 304 т {goods}", "ru", statistic="flow") == "exact 304 t"


@every_row(READ)
def test_wordings_of_the_russian_press_are_read(wording: str, statistic: str, reading: str) -> None:
    assert outcome(wording, "ru", statistic=statistic) == reading


@every_row(COUNTED)
def test_adjectives_of_two_parts_describe_what_is_counted(wording: str) -> None:
    assert outcome(wording, "ru", statistic="stock") == "exact 134 count"


@every_row(REFUSED)
def test_what_may_mean_something_else_stays_refused(wording: str, statistic: str) -> None:
    refusals(wording, "ru", statistic=statistic)
