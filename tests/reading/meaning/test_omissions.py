"""What stands beside a figure and says nothing of it is left out of a refused wording.

Each wording holds a part that is left out and the rest, which is read by itself.
"""

from __future__ import annotations

from itertools import product

from silkledger.reading.words.lexicon import lexicon
from silkledger.schemas.vocabulary import SHIPPED
from tests.support.depth import some
from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

# A change of 2 percentage points or percent, its start, and its end.
CHANGES = {
    "de": (
        ("stieg um 2 Prozentpunkte", "von 32,3 Prozent", "auf 34,3 Prozent", "34.3 percent"),
        ("sank um 3 Prozent", "von rund 2,3 Mrd. Euro", "auf 2,2 Mrd. Euro", "2200000000 EUR"),
    ),
    "ru": (
        ("вырос на 2,7%", "с 2,3 млрд евро", "до 2,4 млрд евро", "2400000000 EUR"),
        ("снизился на 3%", "с 320 тонн", "до 310 тонн", "310 t"),
    ),
    "en": (("rose by 3%", "from 2.3 billion euros", "to 2.4 billion euros", "2400000000 EUR"),),
}
# A verb of what was done, goods that no vocabulary lists, and their value.
VALUES = (("завезли", "на 31 млн тенге"), ("произведено", "на 31 млн тенге"))
GOODS = ("цветы", "мебели", "гирлянды", "пуговиц")
LOST = ("усушки", "утруски", "порчи", "потолок", "разорения")
INSTRUMENTALS = ("186 странами", "186 городами", "320 участниками")
GENITIVES = ("186 стран", "186 городов", "320 участников")
LEVELS = (("mit 4,31 Millionen Einheiten", "4310000 unit"), ("mit 320 Tonnen", "320 t"))
RATES = (("3,1 Prozent über dem Vorjahr", "3.1"), ("3,1 Prozent weniger als 2020", "-3.1"))


@every_row((language, *row) for language, rows in CHANGES.items() for row in rows)
def test_the_start_of_a_change_is_left_out(
    language: str, change: str, start: str, end: str, read: str
) -> None:
    wording = f"{change} {start} {end}"
    for statistic in ("share",) if read.endswith("percent") else ("flow", "stock"):
        assert outcome(wording, language, statistic=statistic) == f"exact {read}"
        assert outcome(f"{change} {end}", language, statistic=statistic) == f"exact {read}"


def test_the_end_of_a_change_has_the_unit_of_its_start() -> None:
    wording = "von rund 2,43 Milliarden Euro um etwa 3 Prozent auf gut 2,5 Milliarden"
    assert outcome(wording, "de", statistic="flow") == "gt 2500000000 EUR"


@every_row(product(VALUES, GOODS))
def test_goods_stand_before_their_value(value: tuple[str, str], goods: str) -> None:
    wording = f"{value[0]} {goods} {value[1]}"
    assert outcome(wording, "ru", statistic="flow") == "exact 31000000 KZT"


@every_row(product(VALUES, LOST))
def test_what_may_turn_the_value_is_never_left_out(value: tuple[str, str], lost: str) -> None:
    assert refusals(f"{value[0]} {lost} {value[1]}", "ru", statistic="flow")


@every_row(product(("с", "со"), INSTRUMENTALS))
def test_with_is_no_start_of_a_change(preposition: str, counted: str) -> None:
    number = counted.split(maxsplit=1)[0]
    assert outcome(f"{preposition} {counted}", "ru").startswith(f"exact {number} ")


@every_row(product(("с", "со"), GENITIVES))
def test_from_is_one(preposition: str, counted: str) -> None:
    assert refusals(f"{preposition} {counted}", "ru")


@every_row(product(LEVELS, RATES))
def test_a_rate_behind_an_amount_is_a_clause_of_its_own(
    level: tuple[str, str], rate: tuple[str, str]
) -> None:
    wording = f"{level[0]} {rate[0]}"
    if rate is RATES[0]:
        assert outcome(wording, "de", statistic="flow") == f"exact {level[1]}"
    assert outcome(wording, "de", statistic="growth_rate") == f"exact {rate[1]} percent"


STEMS = tuple(
    printed
    for printed, word in lexicon(SHIPPED, "de").words()
    if word.separable and printed.isalpha() and not (word.change_before or word.bound_before)
)


@every_row((stem,) for stem in some(STEMS, 3))
def test_a_stem_without_its_particle_leaves_the_level(stem: str) -> None:
    wording = f"{stem} um zehn Prozent auf 93 Millionen Euro"
    for statistic in ("flow", "stock"):
        assert outcome(wording, "de", statistic=statistic) == "exact 93000000 EUR"
    assert refusals(wording, "de")
    for change in ("growth_rate", "increase"):
        assert refusals(wording, "de", statistic=change)


RECORDS = {
    "en": (
        "{} by 10%",
        "rose",
        "fell",
        ("to its highest level in 10 years", "to its lowest in 5 years"),
    ),
    "fr": ("{} de 10 %", "a augmenté", "a baissé", ("à son plus haut niveau depuis 10 ans",)),
    "es": ("{} un 10 %", "subió", "cayó", ("hasta su nivel más alto en 10 años",)),
}


@every_row((language, *row[:3], record) for language, row in RECORDS.items() for record in row[3])
def test_a_record_is_no_second_figure(
    language: str, said: str, up: str, down: str, record: str
) -> None:
    for verb, sign in ((up, ""), (down, "-")):
        wording = f"{said.format(verb)} {record}"
        assert outcome(wording, language, statistic="growth_rate") == f"exact {sign}10 percent"


def test_the_start_of_a_record_is_no_rate() -> None:
    for wording, language in (
        ("rose from 10% to its highest level in 10 years", "en"),
        ("est passé de 10 % à son plus haut niveau depuis 10 ans", "fr"),
        ("pasó del 10 % a su nivel más alto en 10 años", "es"),
    ):
        assert refusals(wording, language, statistic="growth_rate")


SCALED = {
    "en": ("rose by 2% from 50 {} to 51", ("million tonnes", "thousand people", "euros per tonne")),
    "de": ("stieg um 2 Prozent von 50 {} auf 51", ("Mio. Euro", "Tausend Tonnen", "Euro je Tonne")),
    "es": ("subió un 2 % de 50 {} a 51", ("millones de toneladas", "mil personas")),
    "fr": ("a augmenté de 2 % de 50 {} à 51", ("millions de tonnes", "mille personnes")),
}


@every_row((language, unit) for language, (_, units) in SCALED.items() for unit in units)
def test_the_scale_of_a_start_is_not_lost(language: str, unit: str) -> None:
    wording = SCALED[language][0].format(unit)
    for statistic in ("flow", "stock", "level"):
        assert refusals(wording, language, statistic=statistic)
