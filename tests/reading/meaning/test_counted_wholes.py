"""How many things a rate is of, or where it was measured, is no figure beside the rate.

The count is put into wordings that are read without it.
"""

from __future__ import annotations

from itertools import product

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

# A share with a gap for the count of its whole.
WHOLES = {
    "en": ("about 66% of the {}species", "66% of all {}villages", "66% of those {}schools"),
    "de": ("rund 66 Prozent der {}Arten", "66 Prozent aller {}Dörfer"),
    "fr": ("environ 66 % des {}espèces", "66 % de ces {}villages"),
    "es": ("cerca del 66% de las {}especies", "el 66% de los {}pueblos"),
}
# A rate of change with a gap for the count of its places.
PLACES = {
    "en": ("rose 5.5% in {}cities", "fell by 5.5% across the other {}venues"),
    "fr": ("a augmenté de 5,5 % dans les {}communes",),
    "es": ("subió un 5,5% en {}ciudades",),
}
COUNTS = ("21 ", "54 ", "340 ")
PARTS = {
    "en": ("66 out of the {} works", "66 out of those {} works"),
    "fr": ("66 sur les {} communes",),
    "de": ("66 von den {} Werken",),
    "es": ("66 de las {} obras",),
}


@every_row((language, said) for language, rows in WHOLES.items() for said in rows)
def test_the_whole_of_a_share_may_be_counted(language: str, said: str) -> None:
    read = outcome(said.format(""), language, statistic="share")
    assert read.endswith(" 66 percent")
    for count in COUNTS:
        assert outcome(said.format(count), language, statistic="share") == read
        for statistic in ("flow", "stock", None):
            assert refusals(said.format(count), language, statistic=statistic)


@every_row((language, said) for language, rows in PLACES.items() for said in rows)
def test_places_of_a_rate_may_be_counted(language: str, said: str) -> None:
    read = outcome(said.format(""), language, statistic="growth_rate")
    assert read.endswith("5.5 percent")
    for count in COUNTS:
        assert outcome(said.format(count), language, statistic="growth_rate") == read


@every_row((language, said) for language, rows in PARTS.items() for said in rows)
def test_a_part_of_counted_things_is_a_share(language: str, said: str) -> None:
    for whole, percent in ((100, "66"), (132, "50"), (264, "25")):
        read = outcome(said.format(whole), language, statistic="share")
        assert read == f"exact {percent} percent"
    assert refusals(said.format(33), language, statistic="share")
    assert refusals(said.format(100), language, statistic="level")


@every_row(product(("en",), ("66% of the 54", "66% of €54 million", "66% of the 5.4 million")))
def test_another_amount_behind_a_rate_competes(language: str, wording: str) -> None:
    assert refusals(wording, language, statistic="share")


def test_from_a_number_is_no_whole() -> None:
    assert refusals("a baissé de 66 % de 54 espèces", "fr", statistic="growth_rate")
    assert refusals("el 66% de 54 especies", "es", statistic="growth_rate")


BEFORE = {
    "en": ("sales at {}shops fell by 5%", "visits in its {}largest branches fell by 5%"),
    "de": ("der Umsatz in {}Filialen sank um 5 Prozent", "sank in den {}Städten um 5 Prozent"),
    "fr": ("les ventes dans {}magasins ont baissé de 5 %",),
    "es": ("las ventas en {}tiendas cayeron un 5 %",),
}


@every_row((language, said) for language, rows in BEFORE.items() for said in rows)
def test_places_before_a_rate_may_be_counted(language: str, said: str) -> None:
    assert outcome(said.format(""), language, statistic="growth_rate") == "exact -5 percent"
    for count in COUNTS:
        read = outcome(said.format(count), language, statistic="growth_rate")
        assert read == "exact -5 percent"


def test_another_number_before_a_rate_competes() -> None:
    for wording in (
        "fell to 21 shops, by 5%",
        "21 fewer shops fell by 5%",
        "sales in 21 fell by 5%",
    ):
        assert refusals(wording, "en", statistic="growth_rate")


@every_row(("dwellings", "works", "cities"))
def test_what_lives_in_so_many_is_no_share(things: str) -> None:
    assert refusals(f"66 in the 70 {things}", "en", statistic="share")
    assert outcome(f"63 out of the 70 {things}", "en", statistic="share") == "exact 90 percent"
