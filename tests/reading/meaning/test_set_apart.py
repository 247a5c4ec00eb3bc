"""Brackets, dashes and points that set words apart leave the figure as it is without them."""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

CHANGES = (
    ("повысился на 0,7%", "exact 0.7 percent"),
    ("снизились более чем на 5%", "lt -5 percent"),
    ("рост на 3%", "exact 3 percent"),
)
OF_ANOTHER_TIME = ("+5,7% в декабре", "в декабре рост на 3%", "-2% годом ранее")
MAIN = ("Большую часть товарооборота", "Основная часть экспорта", "доля экспорта")
SHARES = (("72,5%", "exact 72.5 percent"), ("более 60%", "gt 60 percent"))
SHORT = (("195 км", "дорог"), ("12 т", "зерна"), ("5 га", "земли"), ("500 чел", "получили"))
DOINGS = ("тушение", "возведение", "Тушение")
COUNTED = ("30 пожаров", "12 мостов", "300 школ", "30 маяков")
TURNING = ("выбытие", "непоступление", "недополучение", "сокращение", "уменьшение")


@every_row(product(CHANGES, OF_ANOTHER_TIME))
def test_a_change_of_another_time_in_brackets_is_not_the_figure(
    change: tuple[str, str], brackets: str
) -> None:
    printed, reading = change
    assert outcome(printed, "ru", statistic="growth_rate") == reading
    assert outcome(f"{printed} ({brackets})", "ru", statistic="growth_rate") == reading


@every_row(product(("вырос до 5%", "доля 5%", "составил 5%"), OF_ANOTHER_TIME))
def test_a_change_in_brackets_behind_a_level_is_not_left_out(level: str, brackets: str) -> None:
    found = outcome(f"{level} ({brackets})", "ru", statistic="growth_rate")
    assert found != "exact 5 percent"


def test_brackets_without_a_time_may_hold_the_change() -> None:
    refusals("повысился на 0,7% (+5,7% в номинале)", "ru", statistic="growth_rate")
    refusals("en croissance de +19,1% (+12,6% en facial)", "fr", statistic="growth_rate")


@every_row(product(MAIN, SHARES))
def test_dashes_around_an_amount_are_commas(name: str, share: tuple[str, str]) -> None:
    printed, reading = share
    assert outcome(f"{name}, {printed}, составила нефть", "ru", statistic="share") == reading
    assert outcome(f"{name} — {printed} — составила нефть", "ru", statistic="share") == reading


@every_row(SHORT)
def test_a_point_behind_a_short_unit_ends_nothing(amount: str, noun: str) -> None:
    assert outcome(f"{amount}. {noun}", "ru") == outcome(f"{amount} {noun}", "ru")
    assert outcome(f"{amount} {noun}", "ru").startswith("exact")


@every_row(product(DOINGS, COUNTED))
def test_an_unlisted_noun_of_doing_is_what_is_done(doing: str, counted: str) -> None:
    for statistic in (None, "flow", "stock"):
        read = outcome(f"{doing} {counted}", "ru", statistic=statistic)
        assert read == outcome(counted, "ru", statistic=statistic)


@every_row(product(TURNING, COUNTED))
def test_a_noun_that_may_turn_the_figure_is_not_passed_over(doing: str, counted: str) -> None:
    for statistic in ("increase", "balance"):
        found = outcome(f"{doing} {counted}", "ru", statistic=statistic)
        assert not found.startswith("exact ") or found.startswith("exact -")


@every_row(product(SHARES, ("женщины", "дети", "жители города")))
def test_a_dash_between_a_share_and_its_things_is_no_sign(
    share: tuple[str, str], things: str
) -> None:
    printed, reading = share
    for lead in ("из них ", "", "среди них "):
        assert outcome(f"{lead}{printed} — {things}", "ru", statistic="share") == reading


@every_row((words,) for words in ("не дети", "рост", "снижение", "более того", "5 млн тонн"))
def test_a_dash_before_what_tells_more_stays(words: str) -> None:
    for statistic in ("share", "growth_rate"):
        found = outcome(f"доля 35% — {words}", "ru", statistic=statistic)
        assert found != "exact 35 percent" or words == "5 млн тонн"


@every_row(product(("Сокращение", "Рост"), ("2024-м", "2024 годом", "прошлым годом")))
def test_the_amount_of_the_base_in_brackets_is_not_the_change(change: str, base: str) -> None:
    wording = f"{change} добычи по сравнению с {base} (198,4 млн т) составило 3,9%"
    sign = "-" if change == "Сокращение" else ""
    assert outcome(wording, "ru", statistic="growth_rate") == f"exact {sign}3.9 percent"
    refusals(wording.replace("(198,4 млн т)", "(198,4 млн т, 5%)"), "ru", statistic="growth_rate")


@every_row((word,) for word in ("заполнены", "изношены", "укомплектованы", "готовы", "заселены"))
def test_a_participle_is_filled_by_a_share(word: str) -> None:
    assert outcome(f"{word} на 96%", "ru", statistic="share") == "exact 96 percent"
    assert outcome(f"Дома {word} более чем на 70%", "ru", statistic="share") == "gt 70 percent"
    for turned in ("снижены", "урезаны", "недополучены"):
        refusals(f"{turned} на 96%", "ru", statistic="share")


@every_row(product(("последние", "ближайшие", "предыдущие"), ("5 лет", "три года", "12 месяцев")))
def test_a_stretch_of_time_is_not_the_figure(which: str, stretch: str) -> None:
    for figure in ("построят 30 школ", "вложено более 126 млн рублей", "добыто 5 т"):
        read = outcome(figure, "ru", statistic="flow")
        assert outcome(f"за {which} {stretch} {figure}", "ru", statistic="flow") == read


@every_row(product(("шахтах", "разрезах", "полях"), ("добыли", "получено")))
def test_a_place_behind_na_is_not_by(place: str, verb: str) -> None:
    wording = f"{verb} на {place} 139 млн тонн, что на 15,5% меньше, чем в 2019 году"
    assert outcome(wording, "ru", statistic="flow") == "exact 139000000 t"
    assert outcome(wording, "ru", statistic="growth_rate") == "exact -15.5 percent"


@every_row(product(("выросла", "снизилась"), ("с 2023 года", "с 2019-го", "с 1 января")))
def test_a_date_from_which_something_changed_starts_no_change(verb: str, since: str) -> None:
    read = outcome(f"{verb} на 16%", "ru", statistic="growth_rate")
    for wording in (f"{verb} {since} на 16%", f"{since} {verb} на 16%"):
        assert outcome(wording, "ru", statistic="growth_rate") == read
    refusals(f"{verb} с 2000 тонн", "ru", statistic="flow")
    level = outcome(f"{verb} с 2000 тонн до 1800 тонн", "ru", statistic="flow")
    assert level == "exact 1800 t"
