"""Dashes and points that set words apart leave the figure as it is without them."""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

MAIN = ("Большую часть товарооборота", "Основная часть экспорта", "доля экспорта")
SHARES = (("72,5%", "exact 72.5 percent"), ("более 60%", "gt 60 percent"))
SHORT = (("195 км", "дорог"), ("12 т", "зерна"), ("5 га", "земли"), ("500 чел", "получили"))
DOINGS = ("тушение", "возведение", "Тушение")
COUNTED = ("30 пожаров", "12 мостов", "300 школ", "30 маяков")
TURNING = ("выбытие", "непоступление", "недополучение", "сокращение", "уменьшение")


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


@every_row(product(("т", "Т"), ("человек", "голов", "штук", "домов", "семей", "тонн", "маяков")))
def test_a_short_unit_may_be_thousands_of_what_is_counted(short: str, counted: str) -> None:
    for statistic in (None, "flow", "stock"):
        assert not outcome(f"5 {short}. {counted}", "ru", statistic=statistic).endswith(" t")


@every_row(
    (
        ("ru", "сальдо – 5 млн рублей – составило торговлю"),
        ("ru", "баланс – 5 млн рублей – за год"),
        ("en", "the balance - 5 million euros - was paid"),
        ("de", "der Saldo – 5 Mio. Euro – betrug"),
        ("ru", "темп роста – 5 % – составил"),
    )
)
def test_the_first_of_two_dashes_may_be_a_minus(language: str, wording: str) -> None:
    for statistic in ("balance", "growth_rate", "increase"):
        found = outcome(wording, language, statistic=statistic)
        assert not found.startswith("exact 5"), wording


@every_row((word,) for word in ("облегчены", "расширены", "переполнены", "усилены", "подняты"))
def test_a_participle_of_a_change_is_not_filled(word: str) -> None:
    assert refusals(f"{word} на 30%", "ru", statistic="share")


@every_row(product(("м", "м.", "метров"), (("кубических", "m3"), ("квадратных", "m2"))))
def test_an_adjective_behind_metres_is_a_part_of_the_unit(
    metres: str, which: tuple[str, str]
) -> None:
    adjective, unit = which
    expected = {"m3": "exact 500 m3", "m2": "exact 0.0005 km2"}[unit]
    for statistic in (None, "flow", "stock"):
        assert outcome(f"500 {metres} {adjective}", "ru", statistic=statistic) == expected
